import type { FastifyRequest } from 'fastify';
import { browserMarks } from './browser-marks.js';
import type { SignInPlace } from './session-start.js';

/** Where a sign-in comes from, as the request says. */
export function placeOf({ headers, ip }: Pick<FastifyRequest, 'headers' | 'ip'>): SignInPlace {
  return { ...browserMarks(headers['user-agent']), address: ip };
}
