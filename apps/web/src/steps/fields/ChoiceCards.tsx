import type { ReactNode } from 'react';
import { textOf, type FieldProps } from './field-props';

/** A choice among few, each with its explanation. */
export function ChoiceCards({ id, field, text, value, isInvalid, onChange }: FieldProps): ReactNode {
  const { options = [], name } = field;
  return (
    <div
      className={isInvalid ? 'step-cards step-cards-invalid' : 'step-cards'}
      role="radiogroup"
      id={id}
      aria-labelledby={`${id}-label`}
    >
      {options.map((option) => (
        <label key={option} className={option === textOf(value) ? 'step-card step-card-chosen' : 'step-card'}>
          <input
            type="radio"
            name={id}
            value={option}
            checked={option === textOf(value)}
            onChange={() => {
              onChange(option);
            }}
          />
          <span className="step-card-body">
            <span className="step-card-label">{text.option(name, option)}</span>
            <span className="step-card-explain">{text.explain(name, option)}</span>
          </span>
        </label>
      ))}
    </div>
  );
}
