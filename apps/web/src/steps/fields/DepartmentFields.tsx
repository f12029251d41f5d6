import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDepartmentOptions } from './people-options';
import { invalidMarks, textOf, textsOf, type FieldProps } from './field-props';

/** One department by name. */
export function DepartmentField({ id, value, field, isInvalid, onChange }: FieldProps): ReactNode {
  const { t } = useTranslation('steps');
  const options = useDepartmentOptions().filter(({ value: code }) => field.options?.includes(code) ?? true);
  return (
    <Select
      id={id}
      value={textOf(value) || null}
      options={options}
      allowClear={field.isNullable === true}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t('chooseDepartment')}
      onChange={(code: string | undefined) => {
        onChange(code ?? null);
      }}
      className="step-wide"
      {...invalidMarks(id, isInvalid)}
    />
  );
}

/** Several departments by name. */
export function DepartmentsField({ id, value, isInvalid, onChange }: FieldProps): ReactNode {
  const { t } = useTranslation('steps');
  const options = useDepartmentOptions();
  return (
    <Select
      id={id}
      mode="multiple"
      value={textsOf(value)}
      options={[...options]}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t('chooseDepartments')}
      onChange={(codes: string[]) => {
        onChange(codes);
      }}
      className="step-wide"
      {...invalidMarks(id, isInvalid)}
    />
  );
}
