import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { createTestDatabase } from '@app/testing';

const run = promisify(execFile);
const NODE = process.execPath;
const program = (name: string): string => `dist/apps/${name}/apps/${name}/src/main.js`;

/** A demo account with its one-time password. */
export interface DemoAccount {
  readonly accountName: string;
  readonly oneTimePassword: string;
}

/** The whole product, started from the build: its own database, namespace, api and worker. */
export interface House {
  readonly url: string;
  readonly databaseUrl: string;
  readonly accounts: readonly DemoAccount[];
  /** Everything that api and worker have written so far. */
  readonly logs: () => string;
  readonly stop: () => Promise<void>;
}

/** The built product did not come up. */
export class HouseError extends Error {}

/** Starts the product as `npm start` does, beside everything else. */
export async function openHouse(settings: Readonly<Record<string, string>> = {}): Promise<House> {
  const database = await createTestDatabase();
  const port = settings['HTTP_PORT'] ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    TZ: 'UTC',
    DATABASE_URL: database.url,
    TEMPORAL_NAMESPACE: `e2e-${randomBytes(4).toString('hex')}`,
    HTTP_HOST: '127.0.0.1',
    HTTP_PORT: String(port),
    PUBLIC_URL: `http://localhost:${port}`,
    WEB_DIR: 'dist/web',
    LOG_LEVEL: 'warn',
    LIANDU_STATE_DIR: '',
    ...settings,
  };
  await run(NODE, [program('cli'), 'migrate'], { env });
  const seeded = await run(NODE, [program('cli'), 'seed', '--demo', '--json'], { env });
  const children = ['api', 'worker'].map((name) =>
    spawn(NODE, [program(name)], { env, stdio: ['ignore', 'pipe', 'pipe'] }),
  );
  const logs = children.flatMap((child) => [child.stdout, child.stderr].map(written));
  const stop = async (): Promise<void> => {
    await Promise.all(children.map(ended));
    await database.drop();
  };
  await untilReady(url, children);
  return {
    url,
    databaseUrl: database.url,
    accounts: (JSON.parse(seeded.stdout) as { accounts: DemoAccount[] }).accounts,
    logs: () => logs.map((log) => log.join('')).join('\n'),
    stop,
  };
}

/** What a program writes, kept and passed on. */
function written(stream: Readable | null): readonly string[] {
  const chunks: string[] = [];
  stream?.setEncoding('utf8').on('data', (text: string) => {
    chunks.push(text);
    process.stderr.write(text);
  });
  return chunks;
}

/** A file of a profile, and what its answer is to be written in. */
interface SentFile {
  readonly profile: string;
  readonly text: string;
  readonly accept?: string;
}

/** Calls the API as a signed-in person. */
export class ApiSession {
  private cookie = '';

  constructor(private readonly url: string) {}

  /** Signs in with the one-time password and replaces it. */
  async signIn({ accountName, oneTimePassword }: DemoAccount): Promise<string> {
    const next = `${oneTimePassword}-new`;
    await this.post('/api/session', { accountName, password: oneTimePassword });
    await this.post('/api/session/password', { current: oneTimePassword, next });
    return next;
  }

  /** Reads. @throws HouseError */
  async get<Answer>(path: string): Promise<Answer> {
    return this.send(path, { method: 'GET' });
  }

  /** Reads what is no JSON: a table, a calendar. @throws HouseError */
  async text(path: string): Promise<string> {
    return this.answer(path, { method: 'GET' });
  }

  /** Writes, with a fresh key. @throws HouseError */
  async post<Answer>(path: string, body: unknown): Promise<Answer> {
    const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    return this.send(path, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  /** Hears server-sent events until it is told to stop. */
  async listen(path: string, signal: AbortSignal, heard: (text: string) => void): Promise<void> {
    try {
      const { body } = await fetch(`${this.url}${path}`, { headers: { cookie: this.cookie }, signal });
      const decoder = new TextDecoder();
      for await (const chunk of body ?? []) heard(decoder.decode(chunk as Uint8Array, { stream: true }));
    } catch (fault) {
      if (!signal.aborted) throw fault;
    }
  }

  /** Sends a file of a profile, with a fresh key. @throws HouseError */
  async upload<Answer>(path: string, profile: string, text: string): Promise<Answer> {
    return JSON.parse(await this.sendFile(path, { profile, text })) as Answer; // the caller names the contract
  }

  /** The same where the answer is a table. @throws HouseError */
  async sendFile(path: string, { profile, text, accept = 'application/json' }: SentFile): Promise<string> {
    const form = new FormData();
    form.append('profile', profile);
    form.append('file', new Blob([text], { type: 'text/csv' }), 'register.csv');
    return this.answer(path, { method: 'POST', headers: { accept, 'idempotency-key': randomUUID() }, body: form });
  }

  private async send<Answer>(path: string, init: RequestInit): Promise<Answer> {
    const text = await this.answer(path, init);
    return JSON.parse(text === '' ? 'null' : text) as Answer; // the caller names the contract
  }

  private async answer(path: string, init: RequestInit): Promise<string> {
    const response = await fetch(`${this.url}${path}`, { ...init, headers: withCookie(init, this.cookie) });
    const [set] = response.headers.getSetCookie();
    if (set !== undefined) this.cookie = set.split(';')[0] ?? '';
    const text = await response.text();
    if (!response.ok) throw new HouseError(`${path}: ${response.status} ${text}`);
    return text;
  }
}

function withCookie({ headers }: RequestInit, cookie: string): Headers {
  const all = new Headers(headers);
  all.set('cookie', cookie);
  return all;
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}

async function untilReady(url: string, children: readonly ChildProcess[]): Promise<void> {
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    if (children.some((child) => child.exitCode !== null)) throw new HouseError('a program ended while starting');
    const answer = await fetch(`${url}/api/health/ready`).catch(() => null);
    if (answer?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new HouseError('the product was not ready within a minute');
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const over = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await over;
}
