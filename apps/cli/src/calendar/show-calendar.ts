import type { NoticeDay } from '@app/domain';
import { CalendarImport, type ImportedYear } from '@app/persistence';
import { JSON_OPTION, type Call, type Command, type ExitCode } from '../command/command.js';
import { withDatabase } from '../database/with-database.js';
import { inOneLine, text } from '../text/bilingual.js';

/** Shows days off and make-up workdays of a year with their notice. */
export const showCalendar: Command = {
  name: 'calendar show',
  operands: [],
  options: { year: { type: 'string' }, ...JSON_OPTION },
  usage: '--year <YYYY> [--json]',
  summary: 'calendar.summary',
  run: runShow,
};

async function runShow({ options, environment, terminal }: Call): Promise<ExitCode> {
  const year = yearOf(options['year']);
  if (year === null) {
    terminal.say('calendar.no-year');
    return 2;
  }
  const found = await withDatabase(environment, async (database) => new CalendarImport(database).find(year));
  if (options['json'] === true) terminal.printJson(found ?? { year, notice: null, days: [] });
  else terminal.print(...(found === null ? [inOneLine(text('calendar.unpublished', { year }))] : linesOf(found)));
  return 0;
}

function yearOf(written: string | boolean | undefined): number | null {
  return typeof written === 'string' && /^\d{4}$/.test(written) ? Number(written) : null;
}

function linesOf({ year, notice, version, days }: ImportedYear): readonly string[] {
  return [
    `${year}  ${notice}  (${version})`,
    inOneLine(text('calendar.off')),
    ...named(days, 'off'),
    inOneLine(text('calendar.make-up')),
    ...named(days, 'make-up'),
  ];
}

function named(days: readonly NoticeDay[], kind: NoticeDay['kind']): readonly string[] {
  return days.filter((one) => one.kind === kind).map(({ day, name }) => `  ${day}  ${name}`);
}
