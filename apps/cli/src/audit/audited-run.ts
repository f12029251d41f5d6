import { appendAudit, askOn, schemaState, type AuditActor, type NewAuditEntry } from '@app/persistence';
import { MachineClock, newToken } from '@app/platform';
import { CommandError } from '../command/command-error.js';
import type { Call, Command, CommandAudit, ExitCode } from '../command/command.js';
import { serverUser } from '../database/server-user.js';
import { withDatabase } from '../database/with-database.js';

/** Runs a command; what it does is on the audit trail before it begins, and what became of it after. */
export async function auditedRun(command: Command, call: Call): Promise<ExitCode> {
  const audit = command.audit?.(call) ?? null;
  if (audit === null) return command.run(call);
  const requestId = newToken();
  const record = async (result: NewAuditEntry['result']): Promise<void> => put(call, { audit, requestId, result });
  await record('asked');
  try {
    const code = await command.run(call);
    await record(code === 0 ? 'done' : 'failed');
    return code;
  } catch (error) {
    await record('failed');
    throw error;
  }
}

interface Act {
  readonly audit: CommandAudit;
  readonly requestId: string;
  readonly result: NewAuditEntry['result'];
}

async function put({ environment, options }: Call, { audit, requestId, result }: Act): Promise<void> {
  const reason = typeof options['reason'] === 'string' ? options['reason'].slice(0, 500) : null;
  const { action, object } = audit;
  const at = new MachineClock().now();
  const entry = { at, actor: operatorOf(options), action, object, result, reason, changes: [], requestId };
  await withDatabase(environment, async (database) => {
    const { pending } = await schemaState(database);
    if (pending.length > 0) throw new CommandError('database.not-migrated');
    await appendAudit(askOn(database), [entry]);
  });
}

/** Whoever is at the server has no account; the name is the one given, else that of the operating system's user. */
function operatorOf({ by }: Call['options']): AuditActor {
  const name = typeof by === 'string' && by.trim() !== '' ? by.trim() : serverUser();
  return { ...NOBODY, name, role: 'server' };
}

const NOBODY = { accountId: null, onBehalfOf: null, departmentCode: null, ip: null, sessionHash: null };
