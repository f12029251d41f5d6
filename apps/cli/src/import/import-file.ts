import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { importReportSchema, ROUTES, type ImportReport } from '@app/contracts';
import { CommandError } from '../command/command-error.js';
import { JSON_OPTION, type Call, type Command, type ExitCode } from '../command/command.js';
import { ApiSession } from './api-session.js';
import { readCredentials } from './credentials.js';
import { reportLines } from './report-lines.js';

/** Imports a file of complaints through the API, by the same checks as the import page. */
export const importFile: Command = {
  name: 'import',
  operands: ['<file>'],
  options: { profile: { type: 'string' }, 'dry-run': { type: 'boolean' }, ...JSON_OPTION },
  usage: '--profile <profile> [--dry-run] [--json]',
  summary: 'import.summary',
  run: runImport,
};

interface Upload {
  readonly bytes: Buffer;
  readonly name: string;
  readonly profile: string;
}

async function runImport({ operands, options, environment, terminal }: Call): Promise<ExitCode> {
  const { profile } = options;
  if (typeof profile !== 'string') {
    terminal.say('import.no-profile');
    return 2;
  }
  const [file = ''] = operands;
  const upload = { bytes: await read(file), name: path.basename(file), profile };
  const session = await ApiSession.begin(environment.LIANDU_URL, await readCredentials(environment));
  try {
    const report = await (options['dry-run'] === true ? preview(session, upload) : run(session, upload));
    if (options['json'] === true) terminal.printJson(report);
    else terminal.print(...reportLines(report));
    return 0;
  } finally {
    await session.end();
  }
}

async function read(file: string): Promise<Buffer> {
  return readFile(file).catch((cause: unknown) => {
    throw new CommandError('import.no-file', { file }, { cause });
  });
}

async function preview(session: ApiSession, upload: Upload): Promise<ImportReport> {
  return session.ask({ route: ROUTES.previewImport, body: formOf(upload, {}), answer: importReportSchema });
}

/** Previews first, so that a file that cannot be imported at all stores nothing. */
async function run(session: ApiSession, upload: Upload): Promise<ImportReport> {
  const { fileHash } = await preview(session, upload);
  return session.ask({
    route: ROUTES.runImport,
    body: formOf(upload, { fileHash }),
    headers: { 'idempotency-key': randomUUID() },
    answer: importReportSchema,
  });
}

function formOf({ bytes, name, profile }: Upload, fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries({ profile, ...fields })) form.append(field, value);
  form.append('file', new Blob([new Uint8Array(bytes)]), name);
  return form;
}
