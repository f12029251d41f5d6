import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn, type JsonObject } from '../rule-file/pack-items';
import { AmountField } from '../rule-value/AmountField';
import type { ValueFieldProps } from '../rule-value/value-field-props';

const UNITS = ['working-day', 'calendar-day', 'calendar-day-no-roll', 'hour', 'minute', 'month', 'year'] as const;

interface RecordFieldsProps extends ValueFieldProps {
  readonly entry: JsonObject;
}

/** A length of time: how many, and counted in what. */
export function PeriodFields({ entry, ...props }: RecordFieldsProps): ReactNode {
  const { t } = useTranslation(['rule-editor', 'case']);
  const { label, mayEdit, onChange } = props;
  const unit = textIn(entry['unit']);
  return (
    <div className="rule-period">
      <AmountField
        {...props}
        value={entry['amount'] ?? 1}
        unit={unit}
        onChange={(amount) => {
          onChange({ ...entry, amount });
        }}
      />
      <Select<string>
        aria-label={t('countedIn', { label })}
        disabled={!mayEdit}
        value={unit}
        options={UNITS.map((value) => ({ value, label: t(`case:units.${value}`) }))}
        onChange={(chosen) => {
          onChange({ ...entry, unit: chosen });
        }}
      />
    </div>
  );
}

const RUNGS = [
  ['reminderPercent', 'percent'],
  ['yellowWorkingDaysBefore', 'working-day'],
  ['redAfterDays', 'calendar-day'],
  ['oversightAfterWorkingDays', 'working-day'],
] as const;

/** The rungs of the ladder: when is reminded, when it turns yellow and red, when it goes to oversight. */
export function LadderFields({ entry, ...props }: RecordFieldsProps): ReactNode {
  const { t } = useTranslation('rule-editor');
  return (
    <div className="rule-figure">
      {RUNGS.map(([rung, unit], index) => {
        const id = index === 0 ? props.id : `${props.id}-${rung}`;
        return (
          <div key={rung} className="rule-field">
            <label htmlFor={id}>{t(`rung.${rung}`)}</label>
            <AmountField
              {...props}
              id={id}
              label={t(`rung.${rung}`)}
              value={entry[rung] ?? 0}
              unit={unit}
              onChange={(amount) => {
                props.onChange({ ...entry, [rung]: amount });
              }}
            />
          </div>
        );
      })}
    </div>
  );
}
