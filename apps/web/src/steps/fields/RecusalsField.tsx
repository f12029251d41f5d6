import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactValue } from '@app/domain';
import { invalidGroup, listOf, recordOf, textOf, type FieldProps } from './field-props';
import { useOfficials } from './people-options';

const ANSWERS = ['recused', 'stays', 'open'] as const;

/** Recusals that were asked for, each with the head's answer. */
export function RecusalsField({ id, value, isInvalid, onChange }: FieldProps): ReactNode {
  const { t } = useTranslation('steps');
  const { options } = useOfficials();
  const rows = listOf(value).map(recordOf);
  const change = (index: number, part: Readonly<Record<string, FactValue>>): void => {
    onChange(rows.map((row, at) => (at === index ? { ...row, ...part } : row)));
  };
  return (
    <div id={id} className="step-rows" role="group" aria-labelledby={`${id}-label`} {...invalidGroup(id, isInvalid)}>
      {rows.map((row, index) => (
        <div key={index} className="step-row">
          <Select
            aria-label={t('recusalOfficial')}
            value={textOf(row['official']) || null}
            options={[...options]}
            placeholder={t('chooseOfficial')}
            showSearch={{ optionFilterProp: 'label' }}
            {...(isInvalid && textOf(row['official']) === '' ? { status: 'error' as const } : {})}
            onChange={(official: string) => {
              change(index, { official });
            }}
          />
          <Select
            aria-label={t('recusalAnswer')}
            value={textOf(row['decided'])}
            options={ANSWERS.map((one) => ({ value: one, label: t(`recusal.${one}`) }))}
            onChange={(decided: string) => {
              change(index, { decided });
            }}
          />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={t('removeLine', { number: index + 1 })}
            onClick={() => {
              onChange(rows.filter((_, at) => at !== index));
            }}
          />
        </div>
      ))}
      <Button
        icon={<PlusOutlined />}
        onClick={() => {
          onChange([...rows, { official: '', decided: 'open' }]);
        }}
      >
        {t('addRecusal')}
      </Button>
    </div>
  );
}
