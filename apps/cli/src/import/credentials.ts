import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { CommandError } from '../command/command-error.js';
import type { CliEnvironment } from '../config/environment.js';
import { inOneLine, text, type TextKey } from '../text/bilingual.js';

/** Who signs in. */
export interface Credentials {
  readonly accountName: string;
  readonly password: string;
  /** The code of the authenticator app, asked for only when the account has one. */
  readonly code: () => Promise<string>;
}

/** Account and password from the environment, else asked for. @throws CommandError when there is nobody to ask */
export async function readCredentials(environment: CliEnvironment): Promise<Credentials> {
  const { LIANDU_ACCOUNT, LIANDU_PASSWORD, LIANDU_CODE } = environment;
  return {
    accountName: LIANDU_ACCOUNT ?? (await ask('import.ask-account', 'shown')),
    password: LIANDU_PASSWORD ?? (await ask('import.ask-password', 'hidden')),
    code: async () => LIANDU_CODE ?? ask('import.ask-code', 'shown'),
  };
}

async function ask(key: TextKey, answer: 'shown' | 'hidden'): Promise<string> {
  if (!process.stdin.isTTY) throw new CommandError('import.nobody-to-ask');
  process.stderr.write(`${inOneLine(text(key))}: `);
  const output = answer === 'shown' ? process.stderr : silence();
  const dialogue = createInterface({ input: process.stdin, output, terminal: true });
  try {
    return await dialogue.question('');
  } finally {
    dialogue.close();
    if (answer === 'hidden') process.stderr.write('\n');
  }
}

/** Swallows the echo of a password. */
function silence(): Writable {
  return new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });
}
