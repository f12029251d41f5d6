import { Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProps } from './field-props';

/** A question that is answered with yes or no; nothing is chosen beforehand. */
export function YesNoField({ id, value, onChange }: FieldProps): ReactNode {
  const { t } = useTranslation('steps');
  return (
    <Radio.Group
      id={id}
      aria-labelledby={`${id}-label`}
      value={value ?? undefined}
      onChange={(event) => {
        onChange(event.target.value === true);
      }}
      options={[
        { value: true, label: t('yes') },
        { value: false, label: t('no') },
      ]}
    />
  );
}
