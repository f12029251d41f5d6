import { pick, type Chance } from '../rules/chance.js';
import { mutateBytes, mutateTokens } from '../rules/fuzz/mutate-text.js';
import { HOSTILE_KEYS, HOSTILE_TEXTS } from './hostile-values.js';
import { hostileUpload } from './hostile-upload.js';
import { mutateBody } from './mutate-body.js';
import { newId, type SoundGround, type SoundRequest } from './sound-request.js';

/** A request as it goes over the line. */
export interface Wire {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
}

type Way = (request: SoundRequest, ground: SoundGround) => Wire;

const METHODS = ['GET', 'POST', 'DELETE', 'PUT', 'PATCH', 'OPTIONS', 'HEAD', 'TRACE', 'PROPFIND', 'LOCK'];
const TYPES = ['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'application/json; charset=utf-16',
  'multipart/form-data', 'application/json-patch+json', 'image/png', 'application/', ';', 'application/problem+json']; // prettier-ignore
const OUTSIDE = ['/', '/api', '/api/', '/api/openapi.json', '/api/docs', '/api/stream', '/cases/1', '/assets/../../package.json',
  '/..%2f..%2fpackage.json', '/%2e%2e/%2e%2e/etc/passwd', '/api/%00', '/api//cases', '/API/CASES', '/api/cases/', '/%zz', '/index.html',
  '/api/health/live', '/favicon.ico', '/.env', '/api/__proto__', '/api/cases;x=1', '/*', '//127.0.0.1/api/cases']; // prettier-ignore
const HEADERS: readonly (readonly [name: string, values: readonly string[]])[] = [
  ['accept', ['text/html', '*/*;q=0', 'x'.repeat(3_000)]],
  ['accept-language', ['zh', '../../etc', 'x'.repeat(500)]],
  ['cookie', ['liandu=x', '=;=;', `liandu=${'a'.repeat(43)}`, 'liandu="\'; --"', '__Host-liandu=%00']],
  ['authorization', ['Bearer x', 'Basic Og==']],
  ['x-forwarded-for', ['127.0.0.1', '::1, 10.0.0.1', "'; --", 'x'.repeat(2_000)]],
  ['x-forwarded-host', ['evil.example']],
  ['x-http-method-override', ['DELETE', 'PUT']],
  ['x-original-url', ['/api/audit/entries']],
  ['host', ['evil.example', 'x', '127.0.0.1:99999']],
  ['origin', ['http://evil.example', 'null', 'x']],
  ['sec-fetch-site', ['cross-site', 'same-site', 'none', 'x']],
  ['if-none-match', ['*', '"x"', ',,,']],
  ['range', ['bytes=0-', 'bytes=-1', 'x']],
  ['last-event-id', ['1', '-1', '99999999999999999999', "' OR 1=1"]],
  ['content-encoding', ['gzip', 'br', 'x']],
  ['expect', ['x']],
  ['idempotency-key', ['', 'x', '0', '00000000-0000-0000-0000-000000000000', "'; --", 'x'.repeat(2_000)]],
  ['user-agent', ['', '() { :; }; x', '${jndi:ldap://127.0.0.1}', 'x'.repeat(4_000)]],
  ['x-many', ['x'.repeat(15_000), 'x'.repeat(40_000)]],
];

/** What is done to a request, by name, with how often. */
const WAYS: Readonly<Record<string, readonly [weight: number, way: Way]>> = {
  sound: [26, (request) => onWire(request)],
  body: [28, (request, { chance }) => onWire({ ...request, body: manyTimes(request.body ?? {}, chance) })],
  text: [6, (request, { chance }) => ({ ...onWire(request), ...json(brokenText(request.body ?? {}, chance)) })],
  bytes: [3, (request, { chance }) => ({ ...onWire(request), ...json(brokenBytes(request.body ?? {}, chance)) })],
  query: [8, (request, { chance }) => ({ ...onWire(request), path: request.path + hostileQuery(request, chance) })],
  path: [7, (request, { chance }) => ({ ...onWire(request), path: hostilePath(request.path, chance) })],
  headers: [7, (request, { chance }) => withHeaders(onWire(request), chance)],
  method: [4, (request, { chance }) => ({ ...onWire(request), method: pick(METHODS, chance) })],
  type: [4, (request, { chance }) => withType(onWire(request), pick(TYPES, chance))],
  key: [3, (request, ground) => withForeignKey(onWire(request), ground)],
  size: [0.3, (request, { chance }) => ({ ...onWire(request), ...json(Buffer.from(JSON.stringify({ x: 'x'.repeat(pick([900_000, 1_500_000], chance)) }))) })],
  upload: [5, (request, { chance }) => ({ ...onWire(request), ...hostileUpload(request.headers, chance) })],
  outside: [2, (request, { chance }) => ({ ...onWire(request), path: pick(OUTSIDE, chance) })],
}; // prettier-ignore

/** Names of everything that is done to requests. */
export const WAY_NAMES: readonly string[] = Object.keys(WAYS);

/** Leaves a request as it should be. */
export function inNoWay(request: SoundRequest): Wire & { readonly way: string } {
  return { way: 'sound', ...onWire(request) };
}

/** Does one of the ways to a request. */
export function inSomeWay(request: SoundRequest, ground: SoundGround): Wire & { readonly way: string } {
  const entries = Object.entries(WAYS);
  const all = entries.reduce((sum, [, [weight]]) => sum + weight, 0);
  let draw = ground.chance() * all;
  const drawn = entries.find(([, [weight]]) => (draw -= weight) < 0);
  const [way, [, make]] = drawn ?? pick(entries, ground.chance);
  return { way, ...make(request, ground) };
}

function onWire({ method, path, query, headers, body }: SoundRequest): Wire {
  const search = new URLSearchParams(
    Object.entries(query).map(([key, value]): [string, string] => [key, String(value)]),
  ).toString();
  const sent = body === undefined ? { body: null, headers: {} } : json(Buffer.from(JSON.stringify(body)));
  return {
    method,
    path: search === '' ? path : `${path}?${search}`,
    ...sent,
    headers: { ...sent.headers, ...headers },
  };
}

function json(body: Buffer): Pick<Wire, 'body'> & { readonly headers: Wire['headers'] } {
  return { headers: { 'content-type': 'application/json' }, body };
}

function manyTimes(body: unknown, chance: Chance): unknown {
  let changed = body;
  for (let left = pick([1, 1, 2, 4], chance); left > 0; left -= 1) changed = mutateBody(changed, chance);
  return changed;
}

function brokenText(body: unknown, chance: Chance): Buffer {
  const text = JSON.stringify(body);
  return Buffer.from(chance() < 0.5 ? mutateTokens(text, chance) : mutateBytes(text, chance));
}

/** Broken UTF-8, UTF-16, a byte order mark, nothing at all. */
function brokenBytes(body: unknown, chance: Chance): Buffer {
  const text = JSON.stringify(body);
  const bad = Buffer.from(pick(['c080', 'ff', 'eda080', 'f5808080', 'fffe', '80'], chance), 'hex');
  const bytes = Buffer.from(text.replace('"', '"\ufffd'));
  const at = Math.max(bytes.indexOf('\ufffd'), 1);
  return pick([Buffer.concat([bytes.subarray(0, at), bad, bytes.subarray(at + 3)]), Buffer.from(text, 'utf16le'),
    Buffer.from(`\ufeff${text}`), Buffer.alloc(0), bad], chance); // prettier-ignore
}

function hostileQuery({ query }: SoundRequest, chance: Chance): string {
  const names = [...Object.keys(query), ...HOSTILE_KEYS, 'after', 'limit', 'search', 'department'];
  const pairs = Array.from({ length: 1 + Math.floor(chance() * 4) }, () => [
    pick(names, chance),
    pick(HOSTILE_TEXTS, chance),
  ]);
  const text = pairs.map(([key, value]) => `${encoded(key)}=${encoded(value)}`).join('&');
  return `?${pick([text, `${text}&${text}`, '%zz=%', 'a[b][c]=1&a[]=2', '&&=&?', `x=${'%61'.repeat(500)}`], chance)}`;
}

function hostilePath(path: string, chance: Chance): string {
  const parts = path.split('/');
  const at = 2 + Math.floor(chance() * (parts.length - 2));
  const word = pick([...HOSTILE_TEXTS.map(encoded), '%zz', '%', '%00', '..', '%2e%2e', 'x'.repeat(2_000)], chance);
  return parts.toSpliced(at, chance() < 0.8 ? 1 : 0, word).join('/');
}

/** As the address may hold it: half a surrogate pair has no bytes. */
function encoded(text = ''): string {
  return encodeURIComponent(Buffer.from(text).toString()).slice(0, 6_000);
}

function withHeaders(wire: Wire, chance: Chance): Wire {
  const more = Array.from({ length: 1 + Math.floor(chance() * 3) }, () => {
    const [name, values] = pick(HEADERS, chance);
    return [name, pick(values, chance)] as const;
  });
  return { ...wire, headers: { ...wire.headers, ...Object.fromEntries(more) } };
}

function withType(wire: Wire, type: string): Wire {
  return { ...wire, headers: { ...wire.headers, 'content-type': type }, body: wire.body ?? Buffer.from('x') };
}

/** The key under which somebody of another department has been answered, or the own one of an earlier request. */
function withForeignKey(wire: Wire, { world, chance }: SoundGround): Wire {
  const { own, foreign } = world;
  const known = [own['commandId'], foreign['commandId'], foreign['caseFileId']].filter((key) => key !== undefined);
  const keys = [...known, newId(chance), pick(HOSTILE_TEXTS, chance).replaceAll(/[^\x20-\x7e]/g, '')];
  return { ...wire, headers: { ...wire.headers, 'idempotency-key': pick(keys, chance).slice(0, 1_000) } };
}
