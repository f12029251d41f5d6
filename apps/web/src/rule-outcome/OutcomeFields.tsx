import { Button, Select } from 'antd';
import { useEffect, useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../components/use-words';
import type { Json, JsonObject, PackItem } from '../rule-file/pack-items';
import { firstOutcome, slotsOf, type DecisionSlot } from './decision-slots';
import { SlotFields } from './SlotFields';

interface OutcomeFieldsProps {
  readonly decision: string;
  readonly then: JsonObject;
  readonly items: readonly PackItem[];
  readonly mayEdit: boolean;
  readonly onChange: (then: JsonObject) => void;
}

/** What a rule proposes: each slot of its decision in the field that suits it. */
export function OutcomeFields({ decision, then, items, mayEdit, onChange }: OutcomeFieldsProps): ReactNode {
  const { t } = useTranslation('rule-editor');
  const base = useId();
  const [wish, setWish] = useState<{ readonly id: string } | null>(null);
  useEffect(() => {
    if (wish !== null) document.getElementById(wish.id)?.focus();
  }, [wish]);
  const slots = slotsOf(items, decision);
  const said = slots.filter(({ name }) => then[name] !== undefined);
  const missing = slots.filter(({ name }) => then[name] === undefined);
  return (
    <section className="rule-outcome" aria-label={t('outcome')}>
      <h3>{t('outcome')}</h3>
      {said.map((slot) => (
        <Slot
          key={slot.name}
          {...{ slot, items, mayEdit }}
          id={`${base}-${slot.name}`}
          value={then[slot.name] ?? null}
          onChange={(value) => {
            onChange({ ...then, [slot.name]: value });
          }}
          onRemove={() => {
            onChange(Object.fromEntries(Object.entries(then).filter(([name]) => name !== slot.name)));
            setWish({ id: `${base}-add` });
          }}
        />
      ))}
      {mayEdit && missing.length > 0 && (
        <AddSlot
          id={`${base}-add`}
          missing={missing}
          onAdd={(slot) => {
            onChange({ ...then, [slot.name]: firstOutcome(slot) });
            setWish({ id: `${base}-${slot.name}` });
          }}
        />
      )}
    </section>
  );
}

interface SlotProps {
  readonly slot: DecisionSlot;
  readonly id: string;
  readonly value: Json;
  readonly items: readonly PackItem[];
  readonly mayEdit: boolean;
  readonly onChange: (value: Json) => void;
  readonly onRemove: () => void;
}

function Slot({ slot, mayEdit, onRemove, ...field }: SlotProps): ReactNode {
  const { t } = useTranslation('rule-editor');
  const { inLanguage } = useWords();
  const title = inLanguage(slot.title);
  return (
    <div className="rule-slot" role="group" aria-label={t('slotOf', { slot: title })}>
      <div className="rule-field">
        <label htmlFor={field.id}>{title}</label>
        <SlotFields {...field} slot={slot} label={title} mayEdit={mayEdit} />
      </div>
      {mayEdit && (
        <Button size="small" danger aria-label={t('removeSlot', { slot: title })} onClick={onRemove}>
          ×
        </Button>
      )}
    </div>
  );
}

interface AddSlotProps {
  readonly id: string;
  readonly missing: readonly DecisionSlot[];
  readonly onAdd: (slot: DecisionSlot) => void;
}

/** One more slot of the decision about which the rule says something. */
function AddSlot({ id, missing, onAdd }: AddSlotProps): ReactNode {
  const { t } = useTranslation('rule-editor');
  const { inLanguage } = useWords();
  return (
    <Select<string | null>
      id={id}
      className="rule-add"
      aria-label={t('addSlot')}
      placeholder={t('addSlot')}
      value={null}
      options={missing.map(({ name, title }) => ({ value: name, label: inLanguage(title) }))}
      onChange={(chosen) => {
        const slot = missing.find(({ name }) => name === chosen);
        if (slot !== undefined) onAdd(slot);
      }}
    />
  );
}
