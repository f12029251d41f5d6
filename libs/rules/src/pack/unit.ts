import type { JsonValue, Position } from '../json/json-node.js';
import { parameterOf } from './condition.js';
import type { PackIndex } from './pack-index.js';
import { refuse, type Reading } from './problem.js';
import { isList, type LadderOffsets, type ProposedMeasure, type Slot } from './slot.js';

/** Units in which something is measured; a fact without unit is a plain count and never one of these. */
const MEASURES: readonly string[] = [
  'minute',
  'hour',
  'working-day',
  'calendar-day',
  'month',
  'year',
  'fen',
  'percent',
];

const LADDER_UNITS = {
  reminderPercent: 'percent',
  yellowWorkingDaysBefore: 'working-day',
  redAfterDays: 'calendar-day',
  oversightAfterWorkingDays: 'working-day',
} as const satisfies Record<keyof LadderOffsets, string>;
const MEASURE_UNITS = { termMonths: 'month' } as const satisfies Partial<Record<keyof ProposedMeasure, string>>;
const UNITS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ladder: LADDER_UNITS,
  measure: MEASURE_UNITS,
};

/** Where a figure is used, and what is counted there; `null` is a plain count. */
interface Use {
  readonly parameter: string;
  readonly wanted: string | null;
  readonly at: Position;
}

/** Notes a parameter that counts something else than the place where it is used. */
export function checkUnit({ parameter, wanted, at }: Use, { parameters }: PackIndex, reading: Reading): void {
  const unit = parameters.get(parameter)?.unit;
  if (unit === undefined || isAlike(wanted, unit)) return;
  refuse(reading, { code: 'unit.mismatch', at, data: { parameter, unit, wanted: wanted ?? 'a count 个数' } });
}

/** Notes the parameters of an outcome that count something else than its slot does. */
export function checkOutcomeUnits(
  { slot, value, at }: { readonly slot: Slot; readonly value: JsonValue; readonly at: Position },
  index: PackIndex,
  reading: Reading,
): void {
  for (const entry of isList(value) ? value : [value])
    for (const { parameter, wanted } of figuresOf(slot, entry)) checkUnit({ parameter, wanted, at }, index, reading);
}

function figuresOf({ type }: Slot, entry: JsonValue): readonly Pick<Use, 'parameter' | 'wanted'>[] {
  if (entry === null || typeof entry !== 'object' || isList(entry)) return [];
  const units = type === 'period' ? { amount: entry['unit'] } : (UNITS[type] ?? {});
  return Object.entries(units).flatMap(([field, wanted]) => {
    const parameter = parameterOf(entry[field] ?? null);
    return parameter === null || typeof wanted !== 'string' ? [] : [{ parameter, wanted }];
  });
}

function isAlike(wanted: string | null, unit: string): boolean {
  return wanted === null ? !MEASURES.includes(counted(unit)) : counted(wanted) === counted(unit);
}

/** A period that does not move past days off is still counted in calendar days. */
function counted(unit: string): string {
  return unit.replace(/-no-roll$/, '');
}
