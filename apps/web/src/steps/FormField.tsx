import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactValue } from '@app/domain';
import { errorIdOf } from './fields/field-props';
import { FieldControl } from './fields/FieldControl';
import type { FieldDefinition } from './form-definition';
import type { FieldProblem } from './step-problems';
import type { StepText } from './step-text';

interface FormFieldProps {
  readonly id: string;
  readonly field: FieldDefinition;
  readonly text: StepText;
  readonly value: FactValue | undefined;
  readonly problem: FieldProblem | undefined;
  readonly onChange: (value: FactValue) => void;
}

/** A field with its label, its help and what is wrong with it. */
export function FormField({ id, field, text, value, problem, onChange }: FormFieldProps): ReactNode {
  const { t } = useTranslation('steps');
  const help = text.help(field.name);
  return (
    <div className="step-field" data-field={field.name}>
      <label id={`${id}-label`} htmlFor={id} className="step-label">
        {text.label(field.name)}
        {field.isOptional === true ? <span className="step-optional">{t('optional')}</span> : <Required />}
      </label>
      {help !== '' && <p className="step-help">{help}</p>}
      <FieldControl
        id={id}
        field={field}
        text={text}
        value={value}
        isInvalid={problem !== undefined}
        onChange={onChange}
      />
      {problem !== undefined && (
        <p className="step-error" role="alert" id={errorIdOf(id)}>
          {problem.detail ?? t([`problems.${problem.code}`, 'problems.invalid'])}
        </p>
      )}
    </div>
  );
}

function Required(): ReactNode {
  const { t } = useTranslation('steps');
  return (
    <span className="step-required" title={t('required')}>
      <span aria-hidden="true">*</span>
    </span>
  );
}
