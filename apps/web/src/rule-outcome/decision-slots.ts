import type { Label } from '../rule-file/fact-catalogue';
import {
  bilingualIn,
  isObject,
  listIn,
  textIn,
  type Json,
  type JsonObject,
  type PackItem,
} from '../rule-file/pack-items';

/** A place of an outcome, as the decision of the pack declares it. */
export interface DecisionSlot {
  readonly name: string;
  readonly title: Label;
  readonly type: string;
  /** Whether all that is said is gathered in a list. */
  readonly isList: boolean;
  readonly codes: readonly (Label & { readonly code: string })[];
}

/** The slots of a decision, in the order of its file. */
export function slotsOf(items: readonly PackItem[], decision: string): readonly DecisionSlot[] {
  const file = items.find((item) => item.file.path === `decisions/${decision}/decision.json`);
  const slots = file?.content?.['slots'];
  return isObject(slots) ? Object.entries(slots).flatMap(([name, slot]) => (isObject(slot) ? [slotOf(name, slot)] : [])) : []; // prettier-ignore
}

function slotOf(name: string, slot: JsonObject): DecisionSlot {
  const labels = isObject(slot['labels']) ? slot['labels'] : {};
  const values = listIn(slot['values']).map(textIn);
  const codes = values.length > 0 ? values : Object.keys(labels);
  return {
    name,
    title: bilingualIn(slot['title']) ?? { zh: name, en: name },
    type: textIn(slot['type']),
    isList: slot['hit'] === 'collect',
    codes: codes.map((code) => ({ code, ...(bilingualIn(labels[code]) ?? { zh: code, en: code }) })),
  };
}

const PERIOD: Json = { amount: 5, unit: 'working-day' };
const LADDER: Json = { reminderPercent: 75, yellowWorkingDaysBefore: 0, redAfterDays: 1, oversightAfterWorkingDays: 3 };
const MEASURE: Json = { code: '', kind: 'punishment', department: '', termMonths: null, restriction: false, base: '', exit: '' }; // prettier-ignore
const FIRST: Readonly<Record<string, Json>> = { boolean: true, period: PERIOD, ladder: LADDER, measure: MEASURE };

/** What a slot begins with; for a list, one entry of it. */
export function firstEntry({ type, codes }: DecisionSlot): Json {
  return FIRST[type] ?? codes[0]?.code ?? '';
}

/** What a slot begins with. */
export function firstOutcome(slot: DecisionSlot): Json {
  return slot.isList ? [firstEntry(slot)] : firstEntry(slot);
}

/** Why an outcome cannot be saved as it stands: nothing follows, or a place was left empty. */
export function outcomeFault(then: JsonObject): 'noOutcome' | 'emptyOutcome' | null {
  const values = Object.values(then);
  if (values.length === 0) return 'noOutcome';
  return values.some(isOpen) ? 'emptyOutcome' : null;
}

function isOpen(value: Json): boolean {
  if (value === '' || (Array.isArray(value) && value.length === 0)) return true;
  if (Array.isArray(value)) return listIn(value).some(isOpen);
  return isObject(value) && Object.values(value).some(isOpen);
}
