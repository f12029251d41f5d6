import { clockSchema, ROUTES } from '@app/contracts';
import { JSON_OPTION, type Call, type Command, type ExitCode } from '../command/command.js';
import { ApiSession } from '../import/api-session.js';
import { readCredentials } from '../import/credentials.js';
import { clockLines } from './clock-lines.js';

/** Shows what the clock of the deployment shows, and every shift of a training clock. */
export const showClock: Command = {
  name: 'clock show',
  operands: [],
  options: { ...JSON_OPTION },
  usage: '[--json]',
  summary: 'clock.show-summary',
  run: runShow,
};

async function runShow({ options, environment, terminal }: Call): Promise<ExitCode> {
  const session = await ApiSession.begin(environment.LIANDU_URL, await readCredentials(environment));
  try {
    const clock = await session.ask({ route: ROUTES.readClock, answer: clockSchema });
    if (options['json'] === true) terminal.printJson(clock);
    else terminal.print(...clockLines(clock));
    return 0;
  } finally {
    await session.end();
  }
}
