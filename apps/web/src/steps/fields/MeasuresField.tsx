import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactValue } from '@app/domain';
import { DayPicker } from '../../components/DayPicker';
import { invalidGroup, listOf, recordOf, textOf, type FieldProps } from './field-props';
import { useDepartmentOptions } from './people-options';

/** Measures of a working opinion, each with its owner and day. */
export function MeasuresField({ id, value, isInvalid, onChange }: FieldProps): ReactNode {
  const { t } = useTranslation('steps');
  const departments = useDepartmentOptions();
  const rows = listOf(value).map(recordOf);
  /** Marks what is empty, once the form has been refused for it. */
  const mark = (part: FactValue | undefined) => (isInvalid && textOf(part) === '' ? { status: 'error' as const } : {});
  const change = (index: number, part: Readonly<Record<string, FactValue>>): void => {
    onChange(rows.map((row, at) => (at === index ? { ...row, ...part } : row)));
  };
  return (
    <div id={id} className="step-rows" role="group" aria-labelledby={`${id}-label`} {...invalidGroup(id, isInvalid)}>
      {rows.map((row, index) => (
        <div key={index} className="step-row step-row-measure">
          <Input
            aria-label={t('measureText')}
            placeholder={t('measureText')}
            value={textOf(row['text'])}
            {...mark(row['text'])}
            maxLength={200}
            onChange={(event) => {
              change(index, { text: event.target.value });
            }}
          />
          <Select
            aria-label={t('measureOwner')}
            placeholder={t('measureOwner')}
            value={textOf(row['owner']) || null}
            options={[...departments]}
            showSearch={{ optionFilterProp: 'label' }}
            {...mark(row['owner'])}
            onChange={(owner: string) => {
              change(index, { owner });
            }}
          />
          <DayPicker
            aria-label={t('measureDay')}
            placeholder={t('measureDay')}
            format={[t('dayFormat'), 'YYYY-MM-DD', 'YYYYMMDD']}
            {...mark(row['dueOn'])}
            value={textOf(row['dueOn']) === '' ? null : dayjs(textOf(row['dueOn']))}
            onChange={(day) => {
              change(index, { dueOn: day === null ? '' : day.format('YYYY-MM-DD') });
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
          onChange([...rows, { text: '', owner: '', dueOn: '' }]);
        }}
      >
        {t('addMeasure')}
      </Button>
    </div>
  );
}
