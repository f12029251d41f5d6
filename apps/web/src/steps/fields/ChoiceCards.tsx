import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { invalidGroup, textOf, type FieldProps } from './field-props';

/** Chosen while nothing else is. */
const UNKNOWN = '';

/** A choice among few, each with its explanation; one that may stay open offers not known yet. */
export function ChoiceCards({ id, field, text, value, isInvalid, onChange }: FieldProps): ReactNode {
  const { t } = useTranslation('steps');
  const { options = [], name, isNullable } = field;
  const shown = isNullable === true ? [...options, UNKNOWN] : options;
  return (
    <div
      className={isInvalid ? 'step-cards step-cards-invalid' : 'step-cards'}
      role="radiogroup"
      id={id}
      aria-labelledby={`${id}-label`}
      aria-invalid={isInvalid}
      {...invalidGroup(id, isInvalid)}
    >
      {shown.map((option) => (
        <label key={option} className={option === textOf(value) ? 'step-card step-card-chosen' : 'step-card'}>
          <input
            type="radio"
            name={id}
            value={option}
            checked={option === textOf(value)}
            onChange={() => {
              onChange(option === UNKNOWN ? null : option);
            }}
          />
          <span className="step-card-body">
            <span className="step-card-label">{option === UNKNOWN ? t('notKnownYet') : text.option(name, option)}</span>
            <span className="step-card-explain">{text.explain(name, option)}</span>
          </span>
        </label>
      ))}
    </div>
  );
}
