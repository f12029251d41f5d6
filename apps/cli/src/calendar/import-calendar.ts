import { CalendarRegister } from '@app/persistence';
import { JSON_OPTION, type Call, type Command, type ExitCode } from '../command/command.js';
import { deploymentClock } from '../database/deployment-clock.js';
import { withDatabase } from '../database/with-database.js';
import { calendarFileOf, FILE_OPTIONS, FILE_USAGE, previewLines, refusalLine } from './calendar-file.js';

/** Imports a file of holidays; stores nothing when anything stands against it. */
export const importCalendar: Command = {
  name: 'calendar import',
  operands: ['<file>'],
  options: { ...FILE_OPTIONS, ...JSON_OPTION },
  usage: FILE_USAGE,
  summary: 'calendar.import-summary',
  audit: () => ({ action: 'calendar.imported', object: null }),
  run: runImport,
};

async function runImport(call: Call): Promise<ExitCode> {
  const { options, environment, terminal } = call;
  const file = await calendarFileOf(call);
  const imported = await withDatabase(environment, async (database) => {
    const at = (await deploymentClock(database, environment)).now();
    return new CalendarRegister(database).import(file, { accountId: null, at });
  });
  if (!imported.ok) {
    terminal.complain(...imported.refusal.problems.map(refusalLine));
    return 1;
  }
  if (options['json'] === true) terminal.printJson(imported.value);
  else terminal.print(...previewLines(imported.value));
  terminal.say('calendar.imported');
  return 0;
}
