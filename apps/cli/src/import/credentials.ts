import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { CommandError } from '../command/command-error.js';
import type { CliEnvironment } from '../config/environment.js';
import { inOneLine, text, type TextKey } from '../text/bilingual.js';

/** Who signs in. */
export interface Credentials {
  readonly accountName: string;
  readonly password: string;
}

/** Account and password from the environment, else asked for. @throws CommandError when there is nobody to ask */
export async function readCredentials({ LIANDU_ACCOUNT, LIANDU_PASSWORD }: CliEnvironment): Promise<Credentials> {
  return {
    accountName: LIANDU_ACCOUNT ?? (await ask('import.ask-account', 'shown')),
    password: LIANDU_PASSWORD ?? (await ask('import.ask-password', 'hidden')),
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
