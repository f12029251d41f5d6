import { CONTENT_PROBLEMS } from './content-problems.js';
import { FILE_PROBLEMS } from './file-problems.js';

/** What a problem says and advises, by code; names in braces are filled in. */
export const PROBLEM_TEXTS = { ...FILE_PROBLEMS, ...CONTENT_PROBLEMS };

/** Kinds of problem. */
export type ProblemCode = keyof typeof PROBLEM_TEXTS;
