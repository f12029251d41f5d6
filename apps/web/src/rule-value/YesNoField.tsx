import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ValueFieldProps } from './value-field-props';

/** Yes or no. */
export function YesNoField({ id, value, mayEdit, onChange }: ValueFieldProps): ReactNode {
  const { t } = useTranslation('rule-editor');
  return (
    <Select<string>
      id={id}
      disabled={!mayEdit}
      value={value === true ? 'yes' : 'no'}
      options={(['yes', 'no'] as const).map((one) => ({ value: one, label: t(`word.${one}`) }))}
      onChange={(chosen) => {
        onChange(chosen === 'yes');
      }}
    />
  );
}
