import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDepartmentList } from '../components/departments';
import { useWords } from '../components/use-words';

interface DepartmentChoiceProps {
  readonly value: string | undefined;
  readonly onChange: (code: string | undefined) => void;
}

/** The department of which it is asked why its people do not see a case. */
export function DepartmentChoice({ value, onChange }: DepartmentChoiceProps): ReactNode {
  const { t } = useTranslation('rights');
  const { department } = useWords();
  return (
    <Select<string>
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      className="rights-department"
      aria-label={t('whyDepartment')}
      placeholder={t('whyDepartment')}
      value={value ?? null}
      options={useDepartmentList().map(({ code }) => ({ value: code, label: department(code) }))}
      onChange={onChange}
    />
  );
}
