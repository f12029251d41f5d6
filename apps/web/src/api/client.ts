import type { Problem, ROUTES, RouteName } from '@app/contracts';
import type { z } from 'zod';
import { hearTraining } from '../training-clock/training-time';
import { OPERATIONS } from './operations';
import { isProvenAfter } from './proof';

type Route<Name extends RouteName> = (typeof ROUTES)[Name];

/** What an operation answers; `null` for those without a body. */
export type Answer<Name extends RouteName> = Route<Name>['answer'] extends z.ZodType
  ? z.output<Route<Name>['answer']>
  : null;

/** What an operation may be given. */
export interface Request<Name extends RouteName> {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Route<Name> extends { query: z.ZodType } ? z.input<Route<Name>['query']> : never;
  readonly body?: Route<Name> extends { body: z.ZodType } ? z.input<Route<Name>['body']> : never;
  /** The same key on every retry of the same act. */
  readonly idempotencyKey?: string;
  readonly file?: File;
}

/** What goes over the wire, whatever the operation. */
interface Payload {
  readonly body?: unknown;
  readonly idempotencyKey?: string;
  readonly file?: File;
  readonly accept?: 'application/json' | 'text/csv';
}

/** The server refused, or could not answer; the problem says why. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** The server's problem behind an error; `null` when it is another fault. */
export function problemOf(error: unknown): Problem | null {
  return error instanceof ProblemError ? error.problem : null;
}

const UNREACHABLE: Problem = {
  type: 'about:blank',
  title: 'Server unreachable',
  status: 0,
  code: 'server.unreachable',
};

/** Calls an operation of the server. @throws ProblemError */
export async function call<Name extends RouteName>(name: Name, request: Request<Name> = {}): Promise<Answer<Name>> {
  const response = await ask(name, request);
  return bodyIn(await response.text()) as Answer<Name>; // the server answers by the same contract
}

/** Calls an operation that can also answer with a table. @throws ProblemError */
export async function callForCsv<Name extends RouteName>(name: Name, request: Request<Name>): Promise<Blob> {
  const response = await ask(name, { ...request, accept: 'text/csv' });
  return response.blob();
}

/** What was refused until its person is proven is sent again as it was: nothing of it is lost. */
async function ask<Name extends RouteName>(name: Name, request: Request<Name> & Payload): Promise<Response> {
  const [method, path] = OPERATIONS[name];
  const response = await send(`${filled(path, request.path)}${queryText(request.query)}`, method, request);
  if (response.ok) return response;
  const problem = problemIn(bodyIn(await response.text()), response.status);
  if (await isProvenAfter(problem)) return ask(name, request);
  throw new ProblemError(problem);
}

function bodyIn(text: string): unknown {
  return text === '' ? null : JSON.parse(text);
}

async function send(url: string, method: string, request: Payload): Promise<Response> {
  try {
    const sent = { method, headers: headersOf(request), credentials: 'same-origin', ...bodyOf(request) } as const;
    const response = await fetch(url, sent);
    hearTraining(response.headers);
    return response;
  } catch {
    throw new ProblemError(UNREACHABLE);
  }
}

function headersOf({ body, file, idempotencyKey, accept = 'application/json' }: Payload): Record<string, string> {
  return {
    accept,
    ...(body !== undefined && file === undefined ? { 'content-type': 'application/json' } : {}),
    ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
  };
}

function bodyOf({ body, file }: Payload): { body?: BodyInit } {
  if (file === undefined) return body === undefined ? {} : { body: JSON.stringify(body) };
  const form = new FormData();
  for (const [name, value] of Object.entries(typeof body === 'object' && body !== null ? body : {}))
    if (typeof value === 'string') form.append(name, value);
  form.append('file', file);
  return { body: form };
}

function filled(path: string, values: Readonly<Record<string, string>> = {}): string {
  return path.replace(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(values[name] ?? ''));
}

function queryText(query: unknown): string {
  const entries = Object.entries(typeof query === 'object' && query !== null ? query : {}).filter(
    ([, value]) => value !== undefined && value !== '',
  );
  const text = new URLSearchParams(entries.map(([name, value]) => [name, String(value)])).toString();
  return text === '' ? '' : `?${text}`;
}

function problemIn(body: unknown, status: number): Problem {
  const isProblem = typeof body === 'object' && body !== null && 'code' in body;
  return isProblem
    ? (body as Problem)
    : { type: 'about:blank', title: 'Unexpected answer', status, code: 'server.unexpected' }; // RFC 9457 by contract
}
