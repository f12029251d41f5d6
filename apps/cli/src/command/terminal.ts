import { inOneLine, text, type TextKey, type TextValues } from '../text/bilingual.js';

/** Where a command writes; tests pass their own. */
export interface Streams {
  readonly out: (chunk: string) => void;
  readonly err: (chunk: string) => void;
}

/** Results go to standard output, everything else to standard error, so that results can be piped. */
export class Terminal {
  constructor(private readonly streams: Streams) {}

  /** Writes lines of the result. */
  print(...lines: readonly string[]): void {
    for (const line of lines) this.streams.out(`${line}\n`);
  }

  /** Writes the result as JSON. */
  printJson(value: unknown): void {
    this.streams.out(`${JSON.stringify(value, null, 2)}\n`);
  }

  /** Writes lines that say why nothing was done. */
  complain(...lines: readonly string[]): void {
    for (const line of lines) this.streams.err(`${line}\n`);
  }

  /** Writes a message for people, Chinese first. */
  say(key: TextKey, values: TextValues = {}): void {
    this.streams.err(`${inOneLine(text(key, values))}\n`);
  }
}
