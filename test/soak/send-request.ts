import { Agent, request as send, type IncomingMessage, type RequestOptions } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { SoakAnswer } from './examine-answer.js';
import type { SoakRequest } from './soak-request.js';

const agent = new Agent({ keepAlive: true });
const MOST_WAIT_MS = 30_000;

/** The line broke, or nothing came. */
export class NoAnswerError extends Error {}

/** Sends a request as it is. @throws NoAnswerError */
export async function sendRequest(origin: string, request: SoakRequest, cookie: string | null): Promise<SoakAnswer> {
  const { method, path, body } = request;
  const { hostname, port } = new URL(origin);
  const headers = { ...request.headers, ...(cookie === null ? {} : { cookie }), ...lengthOf(body, method) };
  const options = { agent, hostname, port, method, path, headers, timeout: MOST_WAIT_MS };
  try {
    const response = await answered(options, body);
    return { status: response.statusCode ?? 0, headers: flat(response), body: await textOf(response) };
  } catch (fault) {
    throw new NoAnswerError(fault instanceof Error ? fault.message : String(fault));
  }
}

/** The server may close a kept connection in the moment in which it is used again: then nothing was read of the request. */
async function answered(options: RequestOptions, body: Buffer | null): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const sent = send(options, resolve);
    sent.on('timeout', () => sent.destroy(new Error('no answer within 30 s')));
    sent.on('error', (fault: NodeJS.ErrnoException) => {
      if (sent.reusedSocket && fault.code === 'ECONNRESET') resolve(answered({ ...options, agent: false }, body));
      else reject(fault);
    });
    sent.end(body ?? undefined);
  });
}

function lengthOf(body: Buffer | null, method: string): Record<string, string> {
  if (body === null) return method === 'GET' || method === 'HEAD' ? {} : { 'content-length': '0' };
  return { 'content-length': String(body.length) };
}

/** A stream goes on for ever: its head is enough. */
async function textOf(response: IncomingMessage): Promise<string> {
  if (response.headers['content-type']?.startsWith('text/event-stream') !== true)
    return (await buffer(response)).toString('utf8');
  response.destroy();
  return '';
}

function flat({ headers }: IncomingMessage): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
