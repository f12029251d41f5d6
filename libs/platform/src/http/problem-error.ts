import { STATUS_CODES } from 'node:http';
import type { Problem, ProblemCode, ProblemStatus } from '@app/contracts';

/** A request that is answered with a problem (RFC 9457); thrown by apps, turned into the answer by ProblemFilter. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** What a problem says beside its status and code. */
export type ProblemDetail = Omit<Problem, 'type' | 'title' | 'status' | 'code'>;

/** Builds the body of a problem of the interface. */
export function problemOf<Code extends ProblemCode>(
  status: ProblemStatus<Code>,
  code: Code,
  detail: ProblemDetail = {},
): Problem {
  return bodyOf(status, code, detail);
}

/** Builds the error that is answered with a problem of the interface. */
export function problem<Code extends ProblemCode>(
  status: ProblemStatus<Code>,
  code: Code,
  detail: ProblemDetail = {},
): ProblemError {
  return new ProblemError(bodyOf(status, code, detail));
}

/** Builds the error that answers a refusal of the core; the app that knows the refusals knows their statuses. */
export function refusal(status: number, code: string, detail: ProblemDetail = {}): ProblemError {
  return new ProblemError(bodyOf(status, code, detail));
}

/** The type is a URN of the code, the title the reason phrase of the status. */
function bodyOf(status: number, code: string, detail: ProblemDetail): Problem {
  return { type: `urn:liandu:problem:${code}`, title: STATUS_CODES[status] ?? 'Error', status, code, ...detail };
}
