import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Problem } from '@app/contracts';
import { withoutTokens } from '../security/opaque-token.js';
import { ProblemError, problemOf } from './problem-error.js';

/** What the filter needs to know about the program. */
export interface ProblemFilterOptions {
  readonly logger: Logger;
  readonly bodyLimitBytes: number;
  /** Recognises faults of the surroundings (a database away); `null` for a fault of our own. */
  readonly recognise: (fault: unknown) => Problem | null;
}

/** How what the framework refuses is answered, by its status. */
const ANSWERS: Readonly<Record<number, Problem>> = {
  400: problemOf(400, 'request.malformed'),
  404: problemOf(404, 'route.unknown'),
  405: problemOf(405, 'route.method-unknown'),
  415: problemOf(415, 'request.media-type'),
};

/** Turns whatever was thrown into one problem answer; messages of faults stay in the log, never in the answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly options: ProblemFilterOptions) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = this.problemOf(thrown);
    if (problem.status >= 500) this.log(thrown, { problem, request: host.switchToHttp().getRequest<FastifyRequest>() });
    if (reply.sent) return;
    if (problem.retryAfter !== undefined) void reply.header('retry-after', problem.retryAfter);
    void reply
      .status(problem.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .send(JSON.stringify(problem));
  }

  private problemOf(thrown: unknown): Problem {
    if (thrown instanceof ProblemError) return thrown.problem;
    const status = statusOf(thrown);
    if (status === 413) {
      return problemOf(413, 'request.too-large', { data: { limitBytes: this.options.bodyLimitBytes } });
    }
    if (status !== null && status < 500) return ANSWERS[status] ?? problemOf(status, 'request.refused');
    return this.options.recognise(thrown) ?? problemOf(500, 'server.fault');
  }

  /** What the surroundings lack is one line; a fault of ours comes with its stack. */
  private log(thrown: unknown, { problem, request }: { problem: Problem; request: FastifyRequest }): void {
    const { id: requestId, method, url } = request;
    const entry = { code: problem.code, requestId, method, path: withoutTokens(url.split('?')[0] ?? '') };
    if (thrown instanceof ProblemError) this.options.logger.warn(entry, 'request not possible');
    else this.options.logger.error({ ...entry, err: thrown }, 'request failed');
  }
}

function statusOf(thrown: unknown): number | null {
  if (thrown instanceof HttpException) return thrown.getStatus();
  if (typeof thrown !== 'object' || thrown === null || !('statusCode' in thrown)) return null;
  return typeof thrown.statusCode === 'number' ? thrown.statusCode : null;
}
