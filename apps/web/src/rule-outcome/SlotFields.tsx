import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isObject, listIn, type Json } from '../rule-file/pack-items';
import { CodeField } from '../rule-value/CodeField';
import type { ValueFieldProps } from '../rule-value/value-field-props';
import { YesNoField } from '../rule-value/YesNoField';
import { firstEntry, type DecisionSlot } from './decision-slots';
import { MeasureFields } from './MeasureFields';
import { LadderFields, PeriodFields } from './PeriodFields';

interface SlotFieldsProps extends ValueFieldProps {
  readonly slot: DecisionSlot;
}

/** What stands in a slot: codes in one field, everything else entry by entry. */
export function SlotFields({ slot, ...props }: SlotFieldsProps): ReactNode {
  if (slot.type === 'code') return <CodeField {...props} codes={slot.codes} isList={slot.isList} />;
  return slot.isList ? <EntryList {...props} slot={slot} /> : <EntryFields {...props} slot={slot} />;
}

function EntryList({ slot, value, ...props }: SlotFieldsProps): ReactNode {
  const { t } = useTranslation('rule-editor');
  const { id, label, mayEdit, onChange } = props;
  const entries = listIn(value);
  return (
    <div className="rule-entries">
      {entries.map((entry, index) => (
        <div key={index} className="rule-slot" role="group" aria-label={t('entry', { label, number: index + 1 })}>
          <EntryFields
            {...props}
            slot={slot}
            id={index === 0 ? id : `${id}-${index}`}
            value={entry}
            onChange={(changed) => {
              onChange(entries.with(index, changed));
            }}
          />
          {mayEdit && entries.length > 1 && (
            <Button
              size="small"
              danger
              aria-label={t('removeEntry', { label, number: index + 1 })}
              onClick={() => {
                onChange(entries.toSpliced(index, 1));
              }}
            >
              ×
            </Button>
          )}
        </div>
      ))}
      {mayEdit && (
        <Button
          size="small"
          onClick={() => {
            onChange([...entries, firstEntry(slot)]);
          }}
        >
          {t('addEntry', { label })}
        </Button>
      )}
    </div>
  );
}

function EntryFields({ slot, ...props }: SlotFieldsProps): ReactNode {
  if (slot.type === 'boolean') return <YesNoField {...props} />;
  const entry: Readonly<Record<string, Json>> = isObject(props.value) ? props.value : {};
  if (slot.type === 'period') return <PeriodFields {...props} entry={entry} />;
  if (slot.type === 'ladder') return <LadderFields {...props} entry={entry} />;
  return <MeasureFields {...props} slot={slot} entry={entry} />;
}
