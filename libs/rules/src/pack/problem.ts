import type { Position } from '../json/json-node.js';
import type { Bilingual } from './bilingual.js';
import { PROBLEM_TEXTS, type ProblemCode } from './problem-texts.js';

/** One thing wrong with a pack: where, what, and what to do about it. */
export interface PackProblem {
  readonly code: ProblemCode;
  /** Path inside the pack, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: Bilingual;
  readonly remedy: Bilingual;
}

/** A file being read, and the problems found so far. */
export interface Reading {
  readonly file: string;
  readonly problems: PackProblem[];
}

/** What is wrong at a place; `data` fills the placeholders of the text. */
export interface ProblemDraft {
  readonly code: ProblemCode;
  readonly at: Position;
  readonly data?: Readonly<Record<string, string>>;
}

/** What a reader answers when it could not read; the problem has been noted. */
export const UNREAD = Symbol('unread');
/** The answer of a reader that could not read. */
export type Unread = typeof UNREAD;

/** Notes a problem. */
export function refuse(reading: Reading, { code, at, data = {} }: ProblemDraft): Unread {
  const { message, remedy } = PROBLEM_TEXTS[code];
  reading.problems.push({
    code,
    file: reading.file,
    line: at.line,
    column: at.column,
    message: filled(message, data),
    remedy: filled(remedy, data),
  });
  return UNREAD;
}

function filled({ zh, en }: Bilingual, data: Readonly<Record<string, string>>): Bilingual {
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (whole, name: string) => data[name] ?? whole);
  return { zh: fill(zh), en: fill(en) };
}
