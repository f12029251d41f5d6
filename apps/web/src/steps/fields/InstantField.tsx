import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { invalidMarks, textOf, type FieldProps } from './field-props';

/** A minute on the wall clock of the deployment, kept as `YYYY-MM-DDTHH:mm`. */
export function InstantField({ id, value, isInvalid, onChange }: FieldProps): ReactNode {
  const { t } = useTranslation('steps');
  const minute = textOf(value);
  return (
    <DatePicker
      id={id}
      value={minute === '' ? null : dayjs(minute)}
      showTime={{ format: 'HH:mm' }}
      format={[`${t('dayFormat')} HH:mm`, 'YYYY-MM-DD HH:mm']}
      onChange={(chosen) => {
        onChange(chosen === null ? null : chosen.format('YYYY-MM-DDTHH:mm'));
      }}
      {...invalidMarks(id, isInvalid)}
      className="step-day"
    />
  );
}
