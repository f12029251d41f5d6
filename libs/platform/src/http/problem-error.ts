import { STATUS_CODES } from 'node:http';
import type { Problem } from '@app/contracts';

/** A request that is answered with a problem (RFC 9457); thrown by apps, turned into the answer by ProblemFilter. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** What a problem says beside its status and code. */
export type ProblemDetail = Omit<Problem, 'type' | 'title' | 'status' | 'code'>;

/** Builds the body of a problem; the type is a URN of the code, the title the reason phrase of the status. */
export function problemOf(status: number, code: string, detail: ProblemDetail = {}): Problem {
  return { type: `urn:liandu:problem:${code}`, title: STATUS_CODES[status] ?? 'Error', status, code, ...detail };
}

/** Builds the error that is answered with a problem. */
export function problem(status: number, code: string, detail: ProblemDetail = {}): ProblemError {
  return new ProblemError(problemOf(status, code, detail));
}
