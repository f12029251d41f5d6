import { InputNumber, Select, Space } from 'antd';
import { PERIOD_UNITS } from '@app/domain';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { invalidMarks, recordOf, type FieldProps } from './field-props';

const FEN = 100;

/** A whole number from 0 on; empty is not known. */
export function CountField({ id, value, isInvalid, onChange }: FieldProps): ReactNode {
  return (
    <InputNumber
      id={id}
      value={typeof value === 'number' ? value : null}
      min={0}
      max={1000}
      precision={0}
      onChange={(count) => {
        onChange(typeof count === 'number' ? count : null);
      }}
      {...invalidMarks(id, isInvalid)}
    />
  );
}

/** Money entered in 元 with two places and kept in fen. */
export function MoneyField({ id, value, isInvalid, onChange }: FieldProps): ReactNode {
  const { t } = useTranslation('steps');
  return (
    <Space.Compact>
      <InputNumber
        id={id}
        value={typeof value === 'number' ? value / FEN : null}
        min={0}
        precision={2}
        controls={false}
        onChange={(yuan) => {
          onChange(typeof yuan === 'number' ? Math.round(yuan * FEN) : null);
        }}
        formatter={(shown) => String(shown ?? '').replace(/\B(?=(\d{3})+(?!\d))/g, ',')}
        parser={(typed) => Number((typed ?? '').replace(/[,\s]/g, ''))}
        className="step-money"
        {...invalidMarks(id, isInvalid)}
      />
      <Space.Addon>{t('yuan')}</Space.Addon>
    </Space.Compact>
  );
}

/** A length of time with its legal unit. */
export function PeriodField({ id, value, isInvalid, onChange }: FieldProps): ReactNode {
  const { t } = useTranslation('steps');
  const { amount, unit } = recordOf(value);
  const change = (part: Readonly<Record<string, string | number>>): void => {
    onChange({ amount: amount ?? null, unit: unit ?? 'calendar-day', ...part });
  };
  return (
    <Space.Compact>
      <InputNumber
        id={id}
        value={typeof amount === 'number' ? amount : null}
        min={1}
        max={3650}
        precision={0}
        onChange={(next) => {
          if (typeof next === 'number') change({ amount: next });
        }}
        {...invalidMarks(id, isInvalid)}
      />
      <Select
        aria-label={t('unit')}
        value={typeof unit === 'string' ? unit : 'calendar-day'}
        options={PERIOD_UNITS.map((one) => ({ value: one, label: t(`units.${one}`) }))}
        onChange={(next: string) => {
          change({ unit: next });
        }}
        className="step-unit"
      />
    </Space.Compact>
  );
}
