import { CheckpointRepository } from '@app/persistence';
import { CommandError } from '../command/command-error.js';
import type { Call, Command, ExitCode } from '../command/command.js';
import { withDatabase } from '../database/with-database.js';

/** Prints signed checkpoints, one JSON a line, to be kept where nobody of the deployment can change them. */
export const showCheckpoints: Command = {
  name: 'audit checkpoints',
  operands: [],
  options: { after: { type: 'string', default: '0' } },
  usage: '[--after <number>]',
  summary: 'audit.checkpoints-summary',
  run: runShow,
};

const PAGE = 500;

async function runShow({ options, environment, terminal }: Call): Promise<ExitCode> {
  const after = String(options['after']);
  if (!/^\d{1,15}$/.test(after)) throw new CommandError('audit.after-wrong', { after });
  await withDatabase(environment, async (database) => {
    const repository = new CheckpointRepository(database);
    let page = await repository.page(Number(after), PAGE);
    while (page.length > 0) {
      for (const checkpoint of page) terminal.print(JSON.stringify({ kind: 'checkpoint', checkpoint }));
      page = await repository.page(page.at(-1)?.seq ?? 0, PAGE);
    }
  });
  return 0;
}
