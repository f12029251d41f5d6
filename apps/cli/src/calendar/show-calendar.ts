import { calendarScopeSchema, type CalendarYearView } from '@app/contracts';
import type { NoticeDay } from '@app/domain';
import { CalendarRegister } from '@app/persistence';
import { CommandError } from '../command/command-error.js';
import { JSON_OPTION, type Call, type Command, type ExitCode, type OptionValue } from '../command/command.js';
import { withDatabase } from '../database/with-database.js';
import { inOneLine, text, type Bilingual } from '../text/bilingual.js';
import { noticeWords, scopeWords } from './notice-words.js';

/** Shows days off and make-up workdays of a year with their notice. */
export const showCalendar: Command = {
  name: 'calendar show',
  operands: [],
  options: { year: { type: 'string' }, scope: { type: 'string' }, ...JSON_OPTION },
  usage: '--year <YYYY> [--scope national|region|department:<code>] [--json]',
  summary: 'calendar.summary',
  run: runShow,
};

async function runShow({ options, environment, terminal }: Call): Promise<ExitCode> {
  const year = yearOf(options['year']);
  if (year === null) {
    terminal.say('calendar.no-year');
    return 2;
  }
  const scope = scopeIn(options['scope']);
  const found = await withDatabase(environment, async (database) => new CalendarRegister(database).find(scope, year));
  if (options['json'] === true) terminal.printJson(found);
  else terminal.print(...linesOf(found));
  return 0;
}

function scopeIn(written: OptionValue = 'national'): string {
  const scope = calendarScopeSchema.safeParse(written);
  if (!scope.success) throw new CommandError('calendar.scope-unknown', { scope: String(written) });
  return scope.data;
}

function yearOf(written: OptionValue): number | null {
  return typeof written === 'string' && /^\d{4}$/.test(written) ? Number(written) : null;
}

function linesOf(found: CalendarYearView): readonly string[] {
  const { scope, year, version, workingDays, days } = found;
  if (version === null) return [inOneLine(unpublished(scope, year))];
  return [
    `${year}  ${scopeWords(scope)}  ${noticeWords(found)}  (${version})`,
    inOneLine(text('calendar.working-days-in-all', { count: workingDays })),
    ...named(days, 'off'),
    ...named(days, 'make-up'),
  ];
}

function unpublished(scope: string, year: number): Bilingual {
  if (scope === 'national') return text('calendar.unpublished', { year });
  return text('calendar.no-days-of-its-own', { year, scope });
}

function named(days: readonly NoticeDay[], kind: NoticeDay['kind']): readonly string[] {
  const listed = days.filter((one) => one.kind === kind).map(({ day, name }) => `  ${day}  ${name}`);
  return listed.length === 0 ? [] : [inOneLine(text(`calendar.${kind}`)), ...listed];
}
