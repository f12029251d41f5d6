import { Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { invalidMarks, type FieldProps } from './field-props';

const UNKNOWN = 'unknown';

/** A question that is answered with yes or no; nothing is chosen beforehand, unless it may stay open: not known yet. */
export function YesNoField({ id, field, value, isInvalid, onChange }: FieldProps): ReactNode {
  const { t } = useTranslation('steps');
  const mayStayOpen = field.isNullable === true;
  return (
    <Radio.Group
      id={id}
      aria-labelledby={`${id}-label`}
      {...invalidMarks(id, isInvalid)}
      value={value ?? (mayStayOpen ? UNKNOWN : undefined)}
      onChange={(event) => {
        onChange(event.target.value === UNKNOWN ? null : event.target.value === true);
      }}
      options={[
        { value: true, label: t('yes') },
        { value: false, label: t('no') },
        ...(mayStayOpen ? [{ value: UNKNOWN, label: t('notKnownYet') }] : []),
      ]}
    />
  );
}
