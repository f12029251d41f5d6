import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DayPicker } from '../../components/DayPicker';
import { invalidMarks, textOf, type FieldProps } from './field-props';

/** A legal day, shown in the words of the language and kept as `YYYY-MM-DD`. */
export function DayField({ id, value, isInvalid, onChange }: FieldProps): ReactNode {
  const { t } = useTranslation('steps');
  const day = textOf(value);
  return (
    <DayPicker
      id={id}
      value={day === '' ? null : dayjs(day)}
      format={[t('dayFormat'), 'YYYY-MM-DD', 'YYYYMMDD']}
      onChange={(chosen) => {
        onChange(chosen === null ? null : chosen.format('YYYY-MM-DD'));
      }}
      {...invalidMarks(id, isInvalid)}
      className="step-day"
    />
  );
}
