import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { median, rounded } from '../sample.mjs';

const ADDITIONS = 1_000_000;
const TURNS = 5;
const DEADLINES = 100_000;
/** Open deadlines start on the days from 2025-09-05 on: many reach into 2026, whose notice arrives. */
const FIRST_OPEN = 3_900;
const OPEN_DAYS = 300;
/** A million additions a second on one core. */
const MOST_NANOSECONDS = 1_000;
/** 100,000 open deadlines counted again. */
const MOST_PREVIEW_SECONDS = 60;

/** Adds working days and counts ledgers again in the built core, on one thread; CPU time of this process. */
export async function calendarBench({ checkout, note }) {
  const core = await import(pathToFileURL(path.join(checkout, 'dist/apps/api/libs/domain/src/index.js')).href);
  const calendar = recordedCalendar(checkout);
  const starts = daysFrom('2015-01-01', 4_300);
  const turns = [];
  for (let turn = 0; turn < TURNS; turn += 1) turns.push(secondsOf(() => addAll(core, starts, calendar)));
  note('calendar: added');
  const before = unpublished(calendar, 2026);
  const deadlines = openDeadlines(core, starts.slice(FIRST_OPEN), before);
  let moved = 0;
  const recomputing = secondsOf(() => {
    moved = deadlines.filter((deadline) => core.recompute(deadline, calendar) !== null).length;
  });
  const seconds = median(turns);
  const figures = {
    'working-day additions per second': rounded(ADDITIONS / seconds, 0),
    'nanoseconds per addition': rounded((seconds / ADDITIONS) * 1e9, 0),
    'deadlines counted again': deadlines.length,
    'of these moved or confirmed by a notice': moved,
    'counted again, CPU seconds': rounded(recomputing, 2),
  };
  return {
    figures,
    bars: { 'nanoseconds per addition': MOST_NANOSECONDS, 'counted again, CPU seconds': MOST_PREVIEW_SECONDS },
  };
}

function addAll({ addWorkingDays }, starts, calendar) {
  let last = '';
  for (let index = 0; index < ADDITIONS; index += 1)
    last = addWorkingDays(starts[index % starts.length], 1 + (index % 90), calendar);
  return last;
}

/** Ledgers of a start, every third with a suspension, every fifth with an extension. */
function openDeadlines({ dueByLedger }, starts, calendar) {
  return Array.from({ length: DEADLINES }, (_, index) => {
    const startOn = starts[index % OPEN_DAYS];
    const period = { amount: 1 + (index % 60), unit: 'working-day' };
    const ledger = [entry('started', startOn, { period })];
    if (index % 3 === 0)
      ledger.push(
        entry('suspended', startOn, { from: starts[(index % OPEN_DAYS) + 1], until: starts[(index % OPEN_DAYS) + 8] }),
      );
    if (index % 5 === 0) ledger.push(entry('extended', startOn, { period: { amount: 15, unit: 'working-day' } }));
    const bare = { id: 'D1', clock: 'investigation', waitsFor: 'department', status: 'running', startOn, ledger };
    const { dueOn, provisional } = dueByLedger(bare, calendar);
    return { ...bare, due: { period, dueOn, provisional } };
  });
}

function entry(kind, on, more) {
  return { entry: kind, on, period: null, dueOn: null, reason: null, by: null, ...more };
}

function recordedCalendar(checkout) {
  const years = Array.from({ length: 12 }, (_, index) => 2015 + index);
  const days = years.flatMap(
    (year) => JSON.parse(readFileSync(path.join(checkout, `test/data/holiday-notices/${year}.json`), 'utf8')).days,
  );
  const dates = (isOffDay) => new Set(days.filter((one) => one.isOffDay === isOffDay).map(({ date }) => date));
  return { version: 'recorded', daysOff: dates(true), makeUpDays: dates(false), publishedYears: new Set(years) };
}

/** The calendar as it was before the notice of a year. */
function unpublished(calendar, year) {
  const earlier = (days) => new Set([...days].filter((day) => day < String(year)));
  const publishedYears = new Set([...calendar.publishedYears].filter((one) => one < year));
  return { ...calendar, daysOff: earlier(calendar.daysOff), makeUpDays: earlier(calendar.makeUpDays), publishedYears };
}

function daysFrom(first, count) {
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(first) + index * 86_400_000).toISOString().slice(0, 10),
  );
}

/** CPU seconds of this process, in user mode and in the kernel. */
function secondsOf(run) {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
