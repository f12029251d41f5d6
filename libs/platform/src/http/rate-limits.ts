import type { FastifyInstance } from 'fastify';
import { sha256 } from '../security/opaque-token.js';
import { ProblemError, problemOf } from './problem-error.js';
import { TokenBuckets } from './token-buckets.js';

/** How often one may ask; 0: as often as one likes. */
export interface RateLimitSettings {
  readonly perMinute: number;
  /** Of one address; one account may a tenth of it. */
  readonly signInsPerMinute: number;
}

/** Health is asked by machines that must always have an answer. */
const UNLIMITED = '/api/health/';
/** Every way in, so that none of them may be tried oftener than the others. */
const SIGN_INS = [
  '/api/session',
  '/api/session/second-factor',
  '/api/session/passkey',
  '/api/session/proof',
  '/api/sign-on',
  '/api/sign-on/return',
];

/** Answers 429 to an address, a session or an account that asks too often. Each process counts for itself. */
export function addRateLimits(server: FastifyInstance, { perMinute, signInsPerMinute }: RateLimitSettings): void {
  const [addresses, sessions] = [new TokenBuckets(perMinute), new TokenBuckets(perMinute)];
  const [signInsFrom, signInsOf] = [
    new TokenBuckets(signInsPerMinute),
    new TokenBuckets(Math.ceil(signInsPerMinute / 10)),
  ];
  server.addHook('onRequest', async ({ ip, url, method, headers }) => {
    if (!url.startsWith('/api/') || url.startsWith(UNLIMITED)) return;
    refuse(addresses.take(ip, Date.now()));
    if (headers.cookie !== undefined) refuse(sessions.take(sha256(headers.cookie), Date.now()));
    if (method === 'POST' && SIGN_INS.includes(url)) refuse(signInsFrom.take(ip, Date.now()));
    return Promise.resolve();
  });
  server.addHook('preHandler', async ({ url, method, body }) => {
    const name = method === 'POST' && SIGN_INS.includes(url) ? accountIn(body) : null;
    if (name !== null) refuse(signInsOf.take(sha256(name), Date.now()));
    return Promise.resolve();
  });
}

function refuse(retryAfter: number): void {
  if (retryAfter > 0) throw new ProblemError(problemOf(429, 'request.too-many', { retryAfter }));
}

function accountIn(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('accountName' in body)) return null;
  return typeof body.accountName === 'string' ? body.accountName.trim() : null;
}
