import { z } from 'zod';
import { accountNameSchema } from '@app/contracts';
import { AccountRegister, type NewPerson } from '@app/persistence';
import { hashPassword, oneTimePassword } from '@app/platform';
import { CommandError } from '../command/command-error.js';
import { JSON_OPTION, type Call, type Command, type ExitCode } from '../command/command.js';
import { withDatabase } from '../database/with-database.js';
import { accountAct, ACT_OPTIONS, refusedAct } from './account-act.js';

const personSchema = z.object({
  accountName: accountNameSchema,
  displayName: z.string().trim().min(1).max(64),
  departmentCode: z.string().min(1),
  certificateNumber: z.string().trim().min(1).max(64).nullable(),
});

/** Creates the account of a person, without a role, and prints the password that opens it once. */
export const addAccountCommand: Command = {
  name: 'account add',
  operands: ['<account>'],
  options: {
    department: { type: 'string' },
    name: { type: 'string' },
    certificate: { type: 'string' },
    ...ACT_OPTIONS,
    ...JSON_OPTION,
  },
  usage: '--department <code> --name <name> [--certificate <number>] [--reason <text>] [--by <name>] [--json]',
  summary: 'account.summary',
  audit: ({ operands }) => ({ action: 'account.added', object: { kind: 'account', id: operands[0] ?? '' } }),
  run: runAdd,
};

async function runAdd(call: Call): Promise<ExitCode> {
  const { operands, options, environment, terminal } = call;
  const person = personOf(operands[0], options);
  const password = oneTimePassword();
  const passwordHash = await hashPassword(password);
  const created = await withDatabase(environment, async (database) =>
    new AccountRegister(database).create({ ...person, passwordHash }, await accountAct(call, database)),
  );
  const { accountName } = person;
  if (!created.ok) return refusedAct(terminal, created.refusal, accountName);
  terminal.say('account.added', { name: accountName });
  if (options['json'] === true) terminal.printJson({ accountName, oneTimePassword: password });
  else terminal.print(password);
  return 0;
}

function personOf(accountName: string | undefined, options: Call['options']): Omit<NewPerson, 'passwordHash'> {
  const { name: displayName, department: departmentCode, certificate: certificateNumber = null } = options;
  const read = personSchema.safeParse({ accountName, displayName, departmentCode, certificateNumber });
  if (read.success) return read.data;
  const wrong = read.error.issues.map(({ path }) => OPTION_OF[String(path[0])] ?? '').join(', ');
  throw new CommandError('account.wrong', { wrong });
}

/** How the call names what the schema names. */
const OPTION_OF: Readonly<Record<string, string>> = {
  accountName: '<account>',
  displayName: '--name',
  departmentCode: '--department',
  certificateNumber: '--certificate',
};
