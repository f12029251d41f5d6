import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { errorIdOf, invalidMarks } from '../steps/fields/field-props';

interface ComplaintFieldProps {
  /** Path of the field in the complaint, e.g. `respondent.name`. */
  readonly name: string;
  readonly isRequired?: boolean;
  readonly isWide?: boolean;
  readonly problems: ReadonlyMap<string, string>;
  /** The control, which takes the marks of a wrong field. */
  readonly children: (id: string, marks: ReturnType<typeof invalidMarks>) => ReactNode;
}

/** A field of the complaint form with its label, help and what is wrong with it. */
export function ComplaintField({ name, isRequired, isWide, problems, children }: ComplaintFieldProps): ReactNode {
  const { t } = useTranslation(['intake', 'steps']);
  const id = `complaint-${name.replace('.', '-')}`;
  const problem = problems.get(name);
  const help = t(`fields.${name}.help`, { defaultValue: '' });
  return (
    <div className={isWide === true ? 'step-field intake-wide' : 'step-field'}>
      <label id={`${id}-label`} className="step-label" htmlFor={id}>
        {t(`fields.${name}.label`)}
        {isRequired === true ? (
          <span className="step-required" aria-hidden="true">
            *
          </span>
        ) : (
          <span className="step-optional">{t('steps:optional')}</span>
        )}
      </label>
      {help !== '' && <p className="step-help">{help}</p>}
      {children(id, invalidMarks(id, problem !== undefined))}
      {problem !== undefined && (
        <p className="step-error" role="alert" id={errorIdOf(id)}>
          {t([`steps:problems.${problem}`, 'steps:problems.invalid'])}
        </p>
      )}
    </div>
  );
}
