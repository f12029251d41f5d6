import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { day, moment, recordedCalendar } from '@app/testing';
import { dueByLedger, leftByLedger } from '../deadline-ledger/read-ledger.js';
import { epochOf, instantFromEpoch, type PlainDate } from '../shared/plain-date.js';
import type { LedgerEntry } from './deadline.js';
import { dueDay, latestDayBefore } from './due-day.js';
import { exactMilliseconds, PERIOD_UNITS, type Period } from './period.js';

const calendar = recordedCalendar();
const GUIDE = readFileSync('docs/guides/deadlines.md', 'utf8');
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Rows of the guide whose second cell is a day: title, start, period, entries if any, due day. */
const EXAMPLES = GUIDE.split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
  .filter(([, start = '']) => DAY.test(start));

function periodOf(written: string): Period {
  const [amount, word] = written.split(' ');
  const unit = PERIOD_UNITS.find((one) => one === word);
  if (unit === undefined) throw new TypeError(`no period: ${written}`);
  return { amount: Number(amount), unit };
}

const EMPTY = { on: day('2026-01-05'), period: null, dueOn: null, reason: null, by: null };

function entryOf(written: string): LedgerEntry {
  const [kind = '', ...rest] = written.split(' ');
  if (kind === 'extended') return { ...EMPTY, entry: kind, period: periodOf(rest.join(' ')) };
  const [from = '', until = ''] = (rest[0] ?? '').split('…');
  const days = { from: day(from), until: until === '' ? null : day(until) };
  return { ...EMPTY, entry: kind as LedgerEntry['entry'], ...days }; // a word of the guide that the ledger knows
}

function ledgerOf(period: string, entries: string): readonly LedgerEntry[] {
  const started = { ...EMPTY, entry: 'started', period: periodOf(period) } as const;
  return [started, ...(entries === '—' ? [] : entries.split('; ').map(entryOf))];
}

/** What a row ends with: the due day, a dash while there is none, or what is left of a clock that stands still. */
function answerOf(row: readonly string[]): string {
  const [, start = '', period = '', entries = '—', last = ''] = row;
  const startOn = day(start);
  if (row.length === 4) return dueDay(startOn, periodOf(period), calendar).dueOn;
  return /^\d+ /.test(last) ? leftOf(startOn, ledgerOf(period, entries)) : dueOf(startOn, ledgerOf(period, entries));
}

function dueOf(startOn: PlainDate, ledger: readonly LedgerEntry[]): string {
  return dueByLedger({ startOn, waitsFor: 'department', ledger }, calendar)?.dueOn ?? '—';
}

function leftOf(startOn: PlainDate, ledger: readonly LedgerEntry[]): string {
  const left = leftByLedger({ startOn, ledger }, calendar);
  return `${left?.amount} ${left?.unit}`;
}

describe('docs/guides/deadlines.md', () => {
  it('has examples of both kinds', () => {
    const cells = EXAMPLES.map((row) => row.length);
    expect([cells.filter((count) => count === 4).length, cells.filter((count) => count === 5).length]).toEqual([9, 21]);
  });

  it.each(EXAMPLES.map((row) => [row[0] ?? '', row] as const))('counts right: %s', (_title, row) => {
    expect(answerOf(row)).toBe(row.at(-1));
  });

  it('counts the notice of a hearing backwards', () => {
    expect(GUIDE).toContain('听证在 2026-10-12，最迟 2026-09-24 通知');
    expect(latestDayBefore(day('2026-10-12'), { amount: 7, unit: 'working-day' }, calendar)).toBe('2026-09-24');
  });

  it('counts hours from the time to which their start was put right', () => {
    expect(GUIDE).toContain('实际 9:20 批准：更正后 10 月 1 日 9:20 届满');
    const lasts = exactMilliseconds({ amount: 24, unit: 'hour' }) ?? 0;
    const approvedAt = moment('2026-09-30T01:20:00.000Z');
    expect(instantFromEpoch(epochOf(approvedAt) + lasts)).toBe('2026-10-01T01:20:00.000Z');
  });

  it('finds an example that is wrong', () => {
    expect(answerOf(['x', '2026-02-12', '5 working-day', '2026-02-27'])).not.toBe('2026-02-27');
  });
});
