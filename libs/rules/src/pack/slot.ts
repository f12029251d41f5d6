import type { JsonValue } from '../json/json-node.js';
import type { Bilingual } from './bilingual.js';

/** How many rules may speak in a slot: one answer, first in a list of priorities, any if equal, or all together. */
export const HIT_POLICIES = ['unique', 'priority', 'any', 'collect'] as const;
/** One hit policy. */
export type HitPolicy = (typeof HIT_POLICIES)[number];

/** Kinds of answer. */
export const SLOT_TYPES = ['code', 'boolean', 'period', 'ladder', 'measure'] as const;
/** One kind of answer. */
export type SlotType = (typeof SLOT_TYPES)[number];

/** A named place of an outcome. */
export interface Slot {
  readonly name: string;
  readonly title: Bilingual;
  readonly hit: HitPolicy;
  readonly type: SlotType;
  /** Lawful codes; for hit policy `priority`, the one that wins comes first. */
  readonly values: readonly string[];
  /** What people call the codes, as far as the pack says it. */
  readonly labels: Readonly<Record<string, Bilingual>>;
}

/** A proposed length of time in a unit of the law; the unit says whether the last day moves past days off. */
export interface ProposedPeriod {
  readonly amount: number;
  readonly unit: 'working-day' | 'calendar-day' | 'calendar-day-no-roll' | 'hour' | 'month' | 'minute' | 'year';
}

/**
 * When the rungs of the overdue ladder 督办 are reached. Source: F27; domain.md section 10 (D).
 */
export interface LadderOffsets {
  /** Share of the period after which the reminder comes. */
  readonly reminderPercent: number;
  /** Working days before the due day on which the yellow rung is reached; 0 is the due day itself. */
  readonly yellowWorkingDaysBefore: number;
  /** Calendar days after the due day on which the red rung is reached. */
  readonly redAfterDays: number;
  /** Working days after the due day on which the oversight letter is asked for. */
  readonly oversightAfterWorkingDays: number;
}

/** A joint reward or punishment as the rules propose it. */
export interface ProposedMeasure {
  readonly code: string;
  readonly kind: 'reward' | 'punishment';
  readonly department: string;
  /** `null` when the measure ends only by another act. */
  readonly termMonths: number | null;
  /** Whether it restricts rights; only a measure with a base in law or central policy may. */
  readonly restriction: boolean;
  /** The act it rests on. */
  readonly base: string;
  /** How it ends before its term. */
  readonly exit: string;
}

type Check = (value: JsonValue) => boolean;

const isAmount: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const isTerm: Check = (value) => value === null || (isAmount(value) && Number(value) > 0);
const isText: Check = (value) => typeof value === 'string' && value !== '';
const oneOf =
  (...allowed: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && allowed.includes(value);

const PERIOD = {
  amount: (value) => isAmount(value) && Number(value) > 0,
  unit: oneOf('working-day', 'calendar-day', 'calendar-day-no-roll', 'hour', 'month', 'minute', 'year'),
} as const satisfies Record<keyof ProposedPeriod, Check>;

const LADDER = {
  reminderPercent: (value) => isAmount(value) && Number(value) <= 100,
  yellowWorkingDaysBefore: isAmount,
  redAfterDays: isAmount,
  oversightAfterWorkingDays: isAmount,
} as const satisfies Record<keyof LadderOffsets, Check>;

const MEASURE = {
  code: isText,
  kind: oneOf('reward', 'punishment'),
  department: isText,
  termMonths: isTerm,
  restriction: (value) => typeof value === 'boolean',
  base: isText,
  exit: isText,
} as const satisfies Record<keyof ProposedMeasure, Check>;

const RECORDS = { period: PERIOD, ladder: LADDER, measure: MEASURE } as const;

/** Whether a value may stand in a slot; for `collect`, whether each entry of the list may. */
export function fitsSlot(slot: Slot, value: JsonValue): boolean {
  if (slot.hit === 'collect') return isList(value) && value.every((entry) => fitsType(slot, entry));
  return fitsType(slot, value);
}

function fitsType(slot: Slot, value: JsonValue): boolean {
  if (slot.type === 'code') return typeof value === 'string' && slot.values.includes(value);
  if (slot.type === 'boolean') return typeof value === 'boolean';
  return fitsRecord(RECORDS[slot.type], value);
}

function fitsRecord(checks: Readonly<Record<string, Check>>, value: JsonValue): boolean {
  if (value === null || typeof value !== 'object' || isList(value)) return false;
  const names = Object.keys(checks);
  if (Object.keys(value).length !== names.length) return false;
  return names.every((name) => {
    const member = value[name];
    return member !== undefined && checks[name]?.(member) === true;
  });
}

/** Whether a JSON value is a list. */
export function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
