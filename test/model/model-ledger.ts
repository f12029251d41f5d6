import type { Period } from '@app/domain';
import { dayAfter, walkToDueDay, type ModelAnswer, type ModelCalendar } from './day-by-day.js';

/** Days that an open suspension takes in the model: more than any clock lasts. */
const FOR_EVER = 1_500;

/** One suspension, every single day of it. */
type Still = readonly string[];

/** What the model remembers of a clock: written down otherwise than the ledger, without entries. */
export interface ModelLedger {
  readonly startOn: string;
  readonly periods: readonly Period[];
  readonly suspensions: readonly Still[];
  /** First day of the suspension whose end nobody knows; `null` when there is none. */
  readonly openFrom: string | null;
  readonly isInterrupted: boolean;
  /** The latest day that a party was ever told; `null` for a clock of the department. */
  readonly told: string | null;
}

/** An act as the model takes it. */
export type ModelAct =
  | { readonly act: 'suspend'; readonly from: string; readonly until: string | null }
  | { readonly act: 'resume'; readonly on: string }
  | { readonly act: 'extend'; readonly period: Period }
  | { readonly act: 'interrupt' }
  | { readonly act: 'restart'; readonly on: string }
  | { readonly act: 'correct'; readonly on: string };

/** The clock after an act that was accepted. */
export function afterAct(ledger: ModelLedger, act: ModelAct): ModelLedger {
  const change = CHANGES[act.act] as (before: ModelLedger, act: ModelAct) => Partial<ModelLedger>; // the tag chose it
  return { ...ledger, ...change(ledger, act) };
}

type Changes = {
  readonly [Name in ModelAct['act']]: (
    ledger: ModelLedger,
    act: Extract<ModelAct, { act: Name }>,
  ) => Partial<ModelLedger>;
};

const CHANGES: Changes = {
  suspend: ({ suspensions }, { from, until }) => ({
    suspensions: [...suspensions, daysFrom(from, until)].sort((one, other) =>
      firstOf(one).localeCompare(firstOf(other)),
    ),
    ...(until === null ? { openFrom: from } : {}),
  }),
  resume: ({ suspensions, openFrom }, { on }) => {
    const resumed = suspensions.findIndex((days) => days.some((day) => day >= on));
    const isOpen = firstOf(suspensions[resumed] ?? []) === openFrom;
    return {
      suspensions: suspensions.map((days, index) => (index === resumed ? days.filter((day) => day < on) : days)),
      ...(isOpen ? { openFrom: null } : {}),
    };
  },
  extend: ({ periods }, { period }) => ({ periods: [...periods, period] }),
  interrupt: () => ({ isInterrupted: true }),
  restart: ({ periods, suspensions, openFrom }, { on }) => ({
    startOn: on,
    periods: periods.slice(0, 1),
    suspensions: suspensions.filter((days) => firstOf(days) !== openFrom),
    openFrom: null,
    isInterrupted: false,
  }),
  correct: (_ledger, { on }) => ({ startOn: on }),
};

/** When the clock ends, walked day by day; `null` while it is open. */
export function walkLedger(ledger: ModelLedger, calendar: ModelCalendar): ModelAnswer | null {
  const { startOn, periods, suspensions, openFrom, isInterrupted, told } = ledger;
  if (isInterrupted) return null;
  const stillDays = new Set(suspensions.flat());
  let from = startOn;
  let isProvisional = false;
  for (const period of periods) {
    const { dueOn, provisional } = walkToDueDay({ startOn: from, period, stillDays }, calendar);
    if (openFrom !== null && dueOn >= openFrom) return null;
    isProvisional ||= provisional;
    from = dueOn;
  }
  return { dueOn: told !== null && told > from ? told : from, provisional: isProvisional };
}

function daysFrom(from: string, until: string | null): Still {
  const days = [from];
  while (days.length < FOR_EVER && firstOf(days.slice(-1)) !== until) days.push(dayAfter(firstOf(days.slice(-1)), 1));
  return days;
}

function firstOf(days: Still): string {
  return days[0] ?? '';
}
