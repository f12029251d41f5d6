import { CalendarRegister } from '@app/persistence';
import { JSON_OPTION, type Call, type Command, type ExitCode } from '../command/command.js';
import { withDatabase } from '../database/with-database.js';
import { calendarFileOf, FILE_OPTIONS, FILE_USAGE, previewLines, refusalLine } from './calendar-file.js';

/** Shows what the import of a file of holidays would change; stores nothing. */
export const diffCalendar: Command = {
  name: 'calendar diff',
  operands: ['<file>'],
  options: { ...FILE_OPTIONS, ...JSON_OPTION },
  usage: FILE_USAGE,
  summary: 'calendar.diff-summary',
  run: runDiff,
};

async function runDiff(call: Call): Promise<ExitCode> {
  const { options, environment, terminal } = call;
  const file = await calendarFileOf(call);
  const preview = await withDatabase(environment, async (database) => new CalendarRegister(database).preview(file));
  if (!preview.ok) {
    terminal.complain(...preview.refusal.problems.map(refusalLine));
    return 1;
  }
  if (options['json'] === true) terminal.printJson(preview.value);
  else terminal.print(...previewLines(preview.value));
  return preview.value.years.some(({ refusals }) => refusals.length > 0) ? 1 : 0;
}
