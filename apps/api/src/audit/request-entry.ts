import type { FastifyRequest } from 'fastify';
import type { AuditAction } from '@app/contracts';
import type { Instant } from '@app/domain';
import type { AuditActor, AuditSubject, NewAuditEntry, SignedIn } from '@app/persistence';
import type { AuditRule } from './audited-operations.js';

/** Parts of an entry that a request does not tell by itself. */
export type EntryRest = Pick<NewAuditEntry, 'action' | 'result'> & Partial<Pick<NewAuditEntry, 'object' | 'reason'>>;

/** A request that the audit trail tells of. */
export interface AuditedRequest extends Pick<FastifyRequest, 'id' | 'ip'> {
  readonly params?: unknown;
  readonly body?: unknown;
  signedIn?: SignedIn;
  /** Whom a request names that has no session. */
  named?: AuditSubject;
  /** What was done, where it is not what its operation does as a rule. */
  became?: AuditAction;
  /** What was done on the way, whatever became of the operation. */
  besides?: AuditAction;
  /** Its refusal is on record already. */
  isAudited?: true;
}

/** An entry about a request. */
export function entryOf(request: AuditedRequest, at: Instant, { object, reason, ...rest }: EntryRest): NewAuditEntry {
  const actor = actorOf(request);
  return { at, actor, ...rest, object: object ?? null, reason: reason ?? null, changes: [], requestId: request.id };
}

/** What an operation was about, by the parameters of its path, or by its answer where it makes something new. */
export function objectOf({ object }: Pick<AuditRule, 'object'>, params: unknown): NewAuditEntry['object'] {
  if (object === undefined) return null;
  const [kind, ...names] = object;
  const known = (params ?? {}) as Readonly<Record<string, string | undefined>>; // the framework's map of texts
  return names.some((name) => name in known) ? { kind, id: names.map((name) => known[name] ?? '').join('/') } : null;
}

/** The entry of a refusal is of the act that was refused, but for a sign-in, which never began. */
export function actionWhen(action: AuditAction, isRefused: boolean): AuditAction {
  return isRefused && action.startsWith('session.begun') ? 'session.refused' : action;
}

function actorOf({ signedIn, named, ip }: AuditedRequest): AuditActor {
  const subject = signedIn ?? named ?? NOBODY;
  const { accountId, accountName: name, role, departmentCode } = subject;
  return { accountId, name, onBehalfOf: null, role, departmentCode, ip, sessionHash: signedIn?.tokenHash ?? null };
}

const NOBODY = { accountId: null, accountName: null, role: null, departmentCode: null };
