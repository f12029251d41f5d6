import { Select } from 'antd';
import { VIOLATION_CODES } from '@app/domain';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../components/use-words';
import { invalidMarks, textsOf, type FieldProps } from './field-props';

/** Violation codes by name; code and words can be searched. */
export function ViolationsField({ id, value, isInvalid, onChange }: Omit<FieldProps, 'field' | 'text'>): ReactNode {
  const { t } = useTranslation('steps');
  const { word } = useWords();
  return (
    <Select
      id={id}
      mode="multiple"
      value={textsOf(value)}
      options={VIOLATION_CODES.map((code) => ({ value: code, label: `${word('violation', code)} ${code}` }))}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t('chooseViolations')}
      onChange={(codes: string[]) => {
        onChange(codes);
      }}
      className="step-wide"
      {...invalidMarks(id, isInvalid)}
    />
  );
}
