import type { OutboundClient } from './outbound-client.js';
import type { OutboundRefusal } from './outbound-refusal.js';

/** A call that the guard refused, thrown where a library asks for the `fetch` of the platform. */
export class OutboundRefusedError extends Error {
  constructor(readonly refusal: OutboundRefusal) {
    super(`${refusal.code}: ${refusal.host}`);
  }
}

/** How a library calls outward. */
export type GuardedFetch = (url: string, init: GuardedInit) => Promise<Response>;

/** The part of what `fetch` takes that goes through the guard. */
export interface GuardedInit {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

const NO_CONTENT = [204, 205, 304];

/** The `fetch` of a library that calls outward, through the guard. */
export function guardedFetch(client: Pick<OutboundClient, 'send'>): GuardedFetch {
  return async (url, { method, headers, body }) => {
    const outcome = await client.send({ url, method: method === 'POST' ? 'POST' : 'GET', headers, body: textOf(body) });
    if (!outcome.ok) throw new OutboundRefusedError(outcome.refusal);
    const { status, headers: answered, body: bytes } = outcome.value;
    return new Response(NO_CONTENT.includes(status) ? null : new Uint8Array(bytes), { status, headers: answered });
  };
}

/** Forms and texts are sent; nothing else is asked for. */
function textOf(body: unknown): string | undefined {
  return typeof body === 'string' || body instanceof URLSearchParams ? body.toString() : undefined;
}
