import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { AuditSubjects } from '@app/persistence';
import { MachineClock, operationOf, ProblemError } from '@app/platform';
import { AuditTrail } from './audit-trail.js';
import { AUDITED, type AuditRule } from './audited-operations.js';
import { actionWhen, entryOf, objectOf, type AuditedRequest, type EntryRest } from './request-entry.js';

/** Puts on the audit trail what `AUDITED` names; without the entry there is no act and no answer. */
@Injectable()
export class AuditInterceptor implements NestInterceptor {
  constructor(
    private readonly trail: AuditTrail,
    private readonly subjects: AuditSubjects,
    private readonly clock: MachineClock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const name = operationOf(context.getHandler());
    const rule = name === undefined ? null : AUDITED[name];
    if (rule === null) return next.handle();
    const request = context.switchToHttp().getRequest<AuditedRequest>();
    const handle = async (): Promise<unknown> => lastValueFrom(next.handle(), { defaultValue: undefined });
    return from(this.audited(rule, request, handle));
  }

  private async audited(rule: AuditRule, request: AuditedRequest, handle: () => Promise<unknown>): Promise<unknown> {
    const record = async (rest: Omit<EntryRest, 'action' | 'object'>, answered: unknown = null): Promise<void> => {
      const action = request.became ?? actionWhen(rule.action, rest.result === 'refused');
      const object = objectOf(rule, request.params) ?? objectOf(rule, answered);
      await this.trail.record(entryOf(request, this.clock.now(), { ...rest, action, object }));
    };
    try {
      const answer = await inOrder(rule, handle, async () => record({ result: 'asked' }));
      await this.recordBesides(request);
      if (rule.moment !== 'read') await record({ result: 'done' }, answer);
      return answer;
    } catch (fault) {
      request.isAudited = true;
      await this.recognise(request);
      await this.recordBesides(request);
      await record(endOf(fault));
      throw fault;
    }
  }

  private async recordBesides(request: AuditedRequest): Promise<void> {
    const { besides: action } = request;
    if (action === undefined) return;
    await this.trail.record(entryOf(request, this.clock.now(), { action, result: 'done' }));
  }

  /** Who fails to sign in is the account that was named, if there is one. */
  private async recognise(request: AuditedRequest): Promise<void> {
    const name = request.signedIn === undefined ? nameIn(request.body) : null;
    const named = name === null ? null : await this.subjects.find(name);
    if (named !== null) request.named = named;
  }
}

/** A reader does not wait longer than the slower of the two; an act begins when it is on record. */
async function inOrder(
  { moment }: AuditRule,
  handle: () => Promise<unknown>,
  ask: () => Promise<void>,
): Promise<unknown> {
  if (moment === 'note') return handle();
  if (moment === 'act') {
    await ask();
    return handle();
  }
  const [asked, answer] = await Promise.allSettled([ask(), handle()]);
  if (asked.status === 'rejected') throw asked.reason;
  if (answer.status === 'rejected') throw answer.reason;
  return answer.value;
}

function endOf(fault: unknown): Omit<EntryRest, 'action' | 'object'> {
  if (!(fault instanceof ProblemError)) return { result: 'failed', reason: 'server.fault' };
  const { status, code } = fault.problem;
  return { result: status >= 500 ? 'failed' : 'refused', reason: code };
}

function nameIn(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('accountName' in value)) return null;
  return typeof value.accountName === 'string' ? value.accountName : null;
}
