import type { LedgerEntry, Period, PlainDate, RecordedClock } from '@app/domain';

/** Columns of a deadline that are needed to count it again, from the alias `d`. */
export const CLOCK_COLUMNS = `d.waits_for, d.start_on::text, d.status, d.due_on::text, d.provisional, d.period, d.ledger`;

/** Those columns as read. */
export interface ClockRow {
  readonly waits_for: RecordedClock['waitsFor'];
  readonly start_on: PlainDate;
  readonly status: RecordedClock['status'];
  readonly due_on: PlainDate | null;
  readonly provisional: boolean;
  readonly period: Period | null;
  readonly ledger: readonly LedgerEntry[];
}

/** A clock as its row holds it. */
export function clockOf(row: ClockRow): RecordedClock {
  const { due_on: dueOn, period, provisional } = row;
  return {
    status: row.status,
    waitsFor: row.waits_for,
    startOn: row.start_on,
    ledger: row.ledger,
    due: dueOn === null || period === null ? null : { dueOn, provisional, period },
  };
}
