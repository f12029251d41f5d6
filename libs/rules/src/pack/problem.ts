import type { Position } from '../json/json-node.js';
import type { Bilingual } from './bilingual.js';
import { PACK_LIMITS } from './pack-limits.js';
import { PROBLEM_TEXTS, type ProblemCode } from '../problem/problem-texts.js';

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

/** Notes a problem; beyond the limit only that there are more, so that a broken file cannot fill the memory. */
export function refuse({ file, problems }: Reading, draft: ProblemDraft): Unread {
  const { most, code } = PACK_LIMITS.problems;
  if (problems.length < most) problems.push(problemOf(file, draft));
  else if (problems.length === most) problems.push(problemOf(file, { ...draft, code, data: { limit: String(most) } }));
  return UNREAD;
}

function problemOf(file: string, { code, at, data = {} }: ProblemDraft): PackProblem {
  const { message, remedy } = PROBLEM_TEXTS[code];
  const place = { file, line: at.line, column: at.column };
  return { code, ...place, message: filled(message, data), remedy: filled(remedy, data) };
}

function filled({ zh, en }: Bilingual, data: Readonly<Record<string, string>>): Bilingual {
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (whole, name: string) => data[name] ?? whole);
  return { zh: fill(zh), en: fill(en) };
}
