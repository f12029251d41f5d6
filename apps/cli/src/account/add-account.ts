import { z } from 'zod';
import { ACCOUNT_ROLES } from '@app/contracts';
import { CommandError } from '../command/command-error.js';
import { JSON_OPTION, type Call, type Command, type ExitCode } from '../command/command.js';
import { deploymentClock } from '../database/deployment-clock.js';
import { withDatabase } from '../database/with-database.js';
import { addAccount, type Person } from './real-account.js';

const personSchema = z.object({
  accountName: z.string().regex(/^[\p{L}\p{N}._-]{1,64}$/u),
  displayName: z.string().trim().min(1).max(64),
  departmentCode: z.string().min(1),
  role: z.enum(ACCOUNT_ROLES),
  certificateNumber: z.string().trim().min(1).max(64).nullable(),
});

/** Creates the account of a real person and prints its one-time password. */
export const addAccountCommand: Command = {
  name: 'account add',
  operands: ['<account>'],
  options: {
    department: { type: 'string' },
    role: { type: 'string' },
    name: { type: 'string' },
    certificate: { type: 'string' },
    ...JSON_OPTION,
  },
  usage: '--department <code> --role <role> --name <name> [--certificate <number>] [--json]',
  summary: 'account.summary',
  audit: ({ operands }) => ({ action: 'account.added', object: { kind: 'account', id: operands[0] ?? '' } }),
  run: runAdd,
};

async function runAdd({ operands, options, environment, terminal }: Call): Promise<ExitCode> {
  const person = personOf(operands[0], options);
  const oneTimePassword = await withDatabase(environment, async (database) => {
    const at = (await deploymentClock(database, environment)).now();
    return addAccount(database, person, at);
  });
  terminal.say('account.added', { name: person.accountName });
  if (options['json'] === true) terminal.printJson({ accountName: person.accountName, oneTimePassword });
  else terminal.print(oneTimePassword);
  return 0;
}

function personOf(accountName: string | undefined, options: Call['options']): Person {
  const { name: displayName, department: departmentCode, role, certificate: certificateNumber = null } = options;
  const read = personSchema.safeParse({ accountName, displayName, departmentCode, role, certificateNumber });
  if (read.success) return read.data;
  const wrong = read.error.issues.map(({ path }) => OPTION_OF[String(path[0])] ?? '').join(', ');
  throw new CommandError('account.wrong', { wrong, roles: ACCOUNT_ROLES.join(', ') });
}

/** How the call names what the schema names. */
const OPTION_OF: Readonly<Record<string, string>> = {
  accountName: '<account>',
  displayName: '--name',
  departmentCode: '--department',
  role: '--role',
  certificateNumber: '--certificate',
};
