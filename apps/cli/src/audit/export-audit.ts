import { open, type FileHandle } from 'node:fs/promises';
import { CaseAuditRepository, databaseAuditSource, type Database } from '@app/persistence';
import { MachineClock } from '@app/platform';
import { CommandError } from '../command/command-error.js';
import type { Call, Command, ExitCode } from '../command/command.js';
import { withDatabase } from '../database/with-database.js';
import { exportLines, type ExportLine } from './export-lines.js';

/** Writes the audit trail with its checkpoints into a file that can be verified anywhere. */
export const exportAudit: Command = {
  name: 'audit export',
  operands: ['<file>'],
  options: { case: { type: 'string' } },
  usage: '[--case <number|id>]',
  summary: 'audit.export-summary',
  audit: () => ({ action: 'audit.exported', object: null }),
  run: runExport,
};

async function runExport({ operands, options, environment, terminal }: Call): Promise<ExitCode> {
  const [file = ''] = operands;
  const handle = await open(file, 'wx', 0o600).catch((cause: unknown) => {
    throw new CommandError('audit.file-not-writable', { file }, { cause });
  });
  try {
    const count = await withDatabase(environment, async (database) => {
      const entries = await write(handle, exportLines(databaseAuditSource(database), new MachineClock().now()));
      const wanted = options['case'];
      return entries + (typeof wanted === 'string' ? await write(handle, caseLines(database, wanted)) : 0);
    });
    terminal.say('audit.exported', { count, file });
    return 0;
  } finally {
    await handle.close();
  }
}

async function* caseLines(database: Database, wanted: string): AsyncGenerator<ExportLine> {
  const repository = new CaseAuditRepository(database);
  const found = await repository.find(wanted);
  if (found === null) throw new CommandError('case.unknown', { wanted });
  for (const event of await repository.events(found.caseFileId)) yield { kind: 'case-event', event };
}

async function write(handle: FileHandle, lines: AsyncIterable<ExportLine>): Promise<number> {
  let count = 0;
  for await (const line of lines) {
    await handle.write(`${JSON.stringify(line)}\n`);
    count += 1;
  }
  return count;
}
