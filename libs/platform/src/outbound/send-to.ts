import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { OutboundTarget } from './outbound-target.js';
import { refusedCall, type OutboundOutcome, type OutboundRefusalCode } from './outbound-refusal.js';

/** What is sent. */
export interface OutboundRequest {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

/** What came back, with names of headers in lower case. */
export interface OutboundAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** How long a call may take, and how much of its answer is read. */
export interface OutboundLimits {
  readonly connectMs: number;
  readonly totalMs: number;
  readonly answerBytes: number;
}

class CallError extends Error {
  constructor(readonly code: OutboundRefusalCode) {
    super(code);
  }
}

/** Sends a request to the checked addresses of a target. */
export async function sendTo(
  target: OutboundTarget,
  request: OutboundRequest,
  limits: OutboundLimits,
): Promise<OutboundOutcome<OutboundAnswer>> {
  try {
    const value = await call(target, request, limits);
    const isRedirect = value.status >= 300 && value.status < 400;
    return isRedirect ? refusedCall('outbound.redirected', target.url.host) : { ok: true, value };
  } catch (fault) {
    const code = fault instanceof CallError ? fault.code : 'outbound.unreachable';
    return refusedCall(code, target.url.host);
  }
}

async function call(
  { url, addresses }: OutboundTarget,
  { method, headers, body }: OutboundRequest,
  limits: OutboundLimits,
): Promise<OutboundAnswer> {
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers: headersOf(headers, body), agent: false, lookup: only(addresses) });
    const fail = (fault: unknown): void => {
      reject(fault instanceof Error ? fault : new CallError('outbound.unreachable')); // before the line breaks with a reason of its own
      sent.destroy();
    };
    limitTime(sent, limits, () => {
      fail(new CallError('outbound.timed-out'));
    });
    sent.once('error', fail);
    sent.once('response', (answer) => void read(answer, limits.answerBytes).then(resolve, fail));
    sent.end(body);
  });
}

/** The first limit ends with the connection, encryption included; the second with the call. */
function limitTime(sent: http.ClientRequest, { connectMs, totalMs }: OutboundLimits, late: () => void): void {
  const [toConnect, inAll] = [setTimeout(late, connectMs), setTimeout(late, totalMs)];
  sent.once('socket', (socket) => {
    socket.once(socket instanceof TLSSocket ? 'secureConnect' : 'connect', () => {
      clearTimeout(toConnect);
    });
  });
  sent.once('close', () => {
    clearTimeout(toConnect);
    clearTimeout(inAll);
  });
}

async function read(answer: http.IncomingMessage, atMost: number): Promise<OutboundAnswer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > atMost) throw new CallError('outbound.too-large');
    chunks.push(chunk);
  }
  const headers = Object.entries(answer.headers).map(([name, value]) => [name, [value].flat().join(', ')] as const);
  return { status: answer.statusCode ?? 0, headers: Object.fromEntries(headers), body: Buffer.concat(chunks) };
}

/** Nothing is unpacked, so that a small answer cannot become a large one; the host is the one that was checked. */
function headersOf(given: OutboundRequest['headers'], body: string | undefined): http.OutgoingHttpHeaders {
  const kept = Object.entries(given).filter(([name]) => !['host', 'connection'].includes(name.toLowerCase()));
  const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
  return { ...Object.fromEntries(kept), 'accept-encoding': 'identity', ...length };
}

/** Instead of asking the resolver again, which may have another answer by now. */
function only(addresses: readonly string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_name, options, answer) => {
    if (options.all === true) answer(null, all);
    else answer(null, all[0]?.address ?? '', all[0]?.family);
  };
}
