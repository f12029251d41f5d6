import { problemSchema, ROUTES, type AccountRole, type Route, type RouteName } from '@app/contracts';
import type { SoakRequest } from './soak-request.js';
import type { SoakWorld } from './soak-world.js';

/** What came back. */
export interface SoakAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What only a fault tells: stacks, files of ours, words of the database and of its driver. No request of the soak says any of it. */
const TRACES = [
  /\n\s+at [\w.<>[\] ]+\(/,
  /\bnode:internal\b/,
  /node_modules/,
  /\/(?:dist|apps|libs)\/[\w./-]+\.[jt]s\b/,
  /QueryFailedError|TypeORMError|ZodError|TypeError|ReferenceError|FST_ERR/,
  /syntax error at or near|violates [a-z -]+ constraint|relation "|column "|invalid input syntax|out of range for type/,
  /\bSELECT\b[^"]*\bFROM\b|\bINSERT INTO\b/,
];

/**
 * What an administrator's work shows of another department's cases by its nature: the decisions that rules are tried on,
 * and the receipts of persons to be erased.
 */
const SHOWN_BY_OFFICE: Readonly<Partial<Record<AccountRole, readonly RouteName[]>>> = {
  'rule-admin': ['listRecordedDecisions', 'readPackTrialInput', 'readDraftTrialInput', 'listImpactFlips'],
  'security-admin': ['listErasures'],
};
const GUARDS = { 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' };

/** What is wrong with an answer; nothing when it is as it must be. */
export function examineAnswer(request: SoakRequest, answer: SoakAnswer, world: SoakWorld): readonly string[] {
  return [
    ...faultIn(request, answer, world),
    ...tracesIn(answer),
    ...leaksIn(request, answer, world),
    ...shapeOf(request, answer),
    ...unguarded(answer),
  ];
}

/** That something is away is what the question for readiness asks. */
function faultIn({ route }: SoakRequest, { status, body }: SoakAnswer, { away }: SoakWorld): readonly string[] {
  if (status < 500) return [];
  const isAway = away.some((code) => body.includes(`"code":"${code}"`)) || (route === 'ready' && away.length > 0);
  return status === 503 && isAway ? [] : [`fault ${status}`];
}

function tracesIn({ headers, body }: SoakAnswer): readonly string[] {
  const told = JSON.stringify(headers) + body;
  return TRACES.filter((trace) => trace.test(told)).map((trace) => `trace ${trace.source}`);
}

/** Numbers and ids are not searched for: whoever asks has written them. */
function leaksIn(
  { asker, route }: SoakRequest,
  { headers, body }: SoakAnswer,
  { planted }: SoakWorld,
): readonly string[] {
  const { role } = asker;
  const told = JSON.stringify(headers) + body;
  const shown = role === null || route === null ? [] : (SHOWN_BY_OFFICE[role] ?? []);
  const maySee = role === 'supervisor' || (route !== null && shown.includes(route));
  const texts = maySee ? planted.person : [...planted.business, ...planted.person];
  return texts.filter((text) => told.includes(text)).map((text) => `leak ${text}`);
}

function shapeOf(request: SoakRequest, answer: SoakAnswer): readonly string[] {
  const { status, headers, body } = answer;
  if (request.method === 'HEAD' || status === 304 || (request.route === 'ready' && status === 503)) return [];
  if (status >= 400) return refusalShape(status, headers['content-type'] ?? '', body);
  return status >= 300 ? redirectShape(headers) : successShape(request, answer);
}

/** Only the address of the documentation sends one on. */
function redirectShape({ location = '?' }: SoakAnswer['headers']): readonly string[] {
  return location === '/api-docs' ? [] : [`redirect to ${location}`];
}

function successShape({ method, route }: SoakRequest, { headers, body }: SoakAnswer): readonly string[] {
  if (route === null || ROUTES[route].method !== method) return [];
  return answerShape(route, body, headers['content-type'] ?? '');
}

function refusalShape(status: number, type: string, body: string): readonly string[] {
  if (!type.startsWith('application/problem+json')) return [`refusal ${status} in ${type === '' ? 'no type' : type}`];
  const problem = problemSchema.safeParse(parsed(body));
  return problem.success && problem.data.status === status ? [] : [`refusal ${status} is no problem of its shape`];
}

function answerShape(name: RouteName, body: string, type: string): readonly string[] {
  const { answer }: Route = ROUTES[name];
  if (answer === null) return body === '' ? [] : ['an answer where none is promised'];
  if (!type.includes('json')) return [];
  const read = answer.safeParse(parsed(body));
  return read.success ? [] : [`answer is not as described: ${read.error.issues[0]?.path.join('/') ?? ''}`];
}

function unguarded({ headers }: SoakAnswer): readonly string[] {
  return Object.entries(GUARDS).flatMap(([name, value]) => (headers[name] === value ? [] : [`no ${name}`]));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
