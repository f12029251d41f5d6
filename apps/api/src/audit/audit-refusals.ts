import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { MachineClock } from '@app/platform';
import type { AuditTrail } from './audit-trail.js';
import { entryOf, type AuditedRequest } from './request-entry.js';

/** What the refusals are told to. */
export interface RefusalAudit {
  readonly trail: AuditTrail;
  readonly clock: MachineClock;
  readonly logger: Logger;
}

/** What is hidden from a department answers as if it did not exist; what never was does too. */
const HIDDEN = '.unknown';
const NOTHING_HIDDEN = ['route.unknown', 'web.unknown-file'];

/**
 * Puts every refused request on the audit trail: who is not signed in, may not, or asks for what is hidden. It stays a
 * refusal when the trail cannot be written; that is logged.
 */
export function auditRefusals(server: FastifyInstance, { trail, clock, logger }: RefusalAudit): void {
  server.addHook('onSend', async (request, reply, payload) => {
    const audited = request as AuditedRequest; // the same request, as the guard has left it
    const reason = refusalIn(reply.statusCode, payload);
    if (reason === null || audited.isAudited === true || isFirstLook(request, reason)) return payload;
    const object = { kind: 'operation', id: `${request.method} ${request.routeOptions.url ?? '?'}` };
    const entry = entryOf(audited, clock.now(), { action: 'access.refused', result: 'refused', object, reason });
    await trail.record(entry).catch((fault: unknown) => {
      logger.error({ err: fault, requestId: request.id }, 'refusal is not on the audit trail');
    });
    return payload;
  });
}

function refusalIn(status: number, payload: unknown): string | null {
  if (![401, 403, 404].includes(status) || typeof payload !== 'string') return null;
  const code = /"code":"([\w.-]+)"/.exec(payload)?.[1] ?? 'request.refused';
  const isHidden = code.endsWith(HIDDEN) && !NOTHING_HIDDEN.includes(code);
  return status !== 404 || isHidden ? code : null;
}

/** The page that asks whether somebody is signed in before anybody is. */
function isFirstLook({ method, url, headers }: FastifyRequest, code: string): boolean {
  const isNew = (headers.cookie ?? '') === '';
  return isNew && code === 'session.required' && method === 'GET' && url === '/api/session';
}
