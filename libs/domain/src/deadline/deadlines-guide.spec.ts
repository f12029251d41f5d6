import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { day, recordedCalendar } from '@app/testing';
import { dueByLedger } from '../deadline-ledger/read-ledger.js';
import type { LedgerEntry } from './deadline.js';
import { dueDay, latestDayBefore } from './due-day.js';
import { PERIOD_UNITS, type Period } from './period.js';

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

function dueOf([, start = '', period = '', ...rest]: readonly string[]): string {
  const startOn = day(start);
  if (rest.length === 1) return dueDay(startOn, periodOf(period), calendar).dueOn;
  const started = { ...EMPTY, entry: 'started', period: periodOf(period) } as const;
  const entries = rest[0] === '—' ? [] : (rest[0] ?? '').split('; ').map(entryOf);
  return dueByLedger({ startOn, waitsFor: 'department', ledger: [started, ...entries] }, calendar)?.dueOn ?? '—';
}

describe('docs/guides/deadlines.md', () => {
  it('has examples of both kinds', () => {
    const cells = EXAMPLES.map((row) => row.length);
    expect([cells.filter((count) => count === 4).length, cells.filter((count) => count === 5).length]).toEqual([9, 9]);
  });

  it.each(EXAMPLES.map((row) => [row[0] ?? '', row] as const))('counts right: %s', (_title, row) => {
    expect(dueOf(row)).toBe(row.at(-1));
  });

  it('counts the notice of a hearing backwards', () => {
    expect(GUIDE).toContain('听证在 2026-10-12，最迟 2026-09-24 通知');
    expect(latestDayBefore(day('2026-10-12'), { amount: 7, unit: 'working-day' }, calendar)).toBe('2026-09-24');
  });

  it('finds an example that is wrong', () => {
    expect(dueOf(['x', '2026-02-12', '5 working-day', '2026-02-27'])).not.toBe('2026-02-27');
  });
});
