import type { z } from 'zod';
import { problemSchema, ROUTES, sessionSchema, signInAnswerSchema, type Session } from '@app/contracts';
import { CommandError } from '../command/command-error.js';
import type { Credentials } from './credentials.js';

const JSON_BODY = { 'content-type': 'application/json' } as const;

/** One request to the API. */
export interface ApiRequest<Answer> {
  readonly route: { readonly method: string; readonly path: string };
  readonly body?: FormData | string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly answer: z.ZodType<Answer>;
}

/** The API refused, with the code of the problem. */
export class ApiRefusal extends CommandError {
  constructor(
    readonly code: string,
    told: { readonly status: number; readonly detail: string },
  ) {
    super('import.refused', { ...told, code });
  }
}

/** A signed-in session with the API. */
export class ApiSession {
  private constructor(
    private readonly url: string,
    private cookie: string,
  ) {}

  /** Signs in. @throws CommandError when refused, or when the account must be set up in the browser first */
  static async begin(url: string, credentials: Credentials): Promise<ApiSession> {
    const session = new ApiSession(url, '');
    const { mustChangePassword, mustSetSecondFactor } = await session.signIn(credentials);
    if (!mustChangePassword && !mustSetSecondFactor) return session;
    await session.end();
    throw new CommandError(mustChangePassword ? 'import.one-time-password' : 'import.factor-missing', { url });
  }

  /** Sends a request and reads its answer. @throws CommandError with the problem that the API names */
  async ask<Answer>({ answer, ...request }: ApiRequest<Answer>): Promise<Answer> {
    const response = await this.send(request);
    return answer.parse(await response.json());
  }

  /** Signs out. */
  async end(): Promise<void> {
    await this.send({ route: ROUTES.signOut });
  }

  private async signIn({ accountName, password, code }: Credentials): Promise<Session> {
    const first = { route: ROUTES.signIn, body: JSON.stringify({ accountName, password }), headers: JSON_BODY };
    const answered = await this.ask({ ...first, answer: signInAnswerSchema });
    if (!('ways' in answered)) return answered;
    if (!answered.ways.includes('code')) throw new CommandError('import.no-code', { url: this.url });
    const body = JSON.stringify({ way: 'code', code: await code() });
    return this.ask({ route: ROUTES.proveSecondFactor, body, headers: JSON_BODY, answer: sessionSchema });
  }

  private async send({ route, body, headers }: Omit<ApiRequest<unknown>, 'answer'>): Promise<Response> {
    const { url } = this;
    const response = await fetch(new URL(route.path, url), {
      method: route.method,
      headers: { ...headers, ...(this.cookie === '' ? {} : { cookie: this.cookie }) },
      body: body ?? null,
    }).catch((cause: unknown) => {
      throw new CommandError('import.api-away', { url }, { cause });
    });
    this.keepCookie(response);
    if (response.ok) return response;
    throw await refusalOf(response);
  }

  private keepCookie(response: Response): void {
    const [cookie] = response.headers.getSetCookie();
    if (cookie !== undefined) this.cookie = cookie.split(';')[0] ?? '';
  }
}

async function refusalOf(response: Response): Promise<ApiRefusal> {
  const body: unknown = await response.json().catch(() => null);
  const read = problemSchema.safeParse(body);
  const { status } = response;
  if (!read.success) return new ApiRefusal(response.statusText, { status, detail: '' });
  const { code, detail, data, errors } = read.data;
  const more = [detail, data && JSON.stringify(data), errors && JSON.stringify(errors)].filter(Boolean).join(' ');
  return new ApiRefusal(code, { status, detail: more });
}
