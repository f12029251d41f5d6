import type { ParseArgsConfig } from 'node:util';
import type { AuditAction } from '@app/contracts';
import type { NewAuditEntry } from '@app/persistence';
import type { CliEnvironment } from '../config/environment.js';
import type { TextKey } from '../text/bilingual.js';
import type { Terminal } from './terminal.js';

/** Ends the program: 0 done, 1 refused or failed, 2 the call itself was wrong. */
export type ExitCode = 0 | 1 | 2;

/** The value of an option; a list where it may be given more than once. */
export type OptionValue = string | boolean | (string | boolean)[] | undefined;

/** What a call leaves on the audit trail. */
export interface CommandAudit {
  readonly action: AuditAction;
  readonly object: NewAuditEntry['object'];
}

/** One call of a command. */
export interface Call {
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly environment: CliEnvironment;
  readonly terminal: Terminal;
}

/** One thing that `liandu` can do. */
export interface Command {
  /** Words after `liandu`, e.g. `rules check`. */
  readonly name: string;
  /** Names of what follows, in order, e.g. `<folder>`; `[account]` may be left out and comes last. */
  readonly operands: readonly string[];
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** What the options look like in the help, e.g. `[--json]`. */
  readonly usage: string;
  readonly summary: TextKey;
  /** What a call leaves on the audit trail; a command without it changes and shows nothing that belongs there. */
  readonly audit?: (call: Call) => CommandAudit | null;
  readonly run: (call: Call) => Promise<ExitCode>;
}

/** The option of every command that can answer with JSON. */
export const JSON_OPTION = { json: { type: 'boolean' } } as const;
