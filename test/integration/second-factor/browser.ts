import { Secret, TOTP } from 'otpauth';
import type { CodeSecret, RecoveryCodes } from '@app/contracts';
import { PASSWORD, type Answer, type ApiHouse, type PersonName } from '../api/api-house.js';

/** A browser of its own: it keeps the cookies that it is given. */
export class TestBrowser {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly house: ApiHouse) {}

  /** Asks as this browser. */
  async ask(path: string, method: 'GET' | 'POST' | 'DELETE' = 'GET', body?: unknown): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await this.house.ask(null, path, {
      method,
      headers: { cookie },
      ...(body !== undefined && { body }),
    });
    this.keep(answer.headers['set-cookie'] ?? '');
    return answer;
  }

  /** The first step. */
  async password(accountName: PersonName, password = PASSWORD): Promise<Answer> {
    return this.ask('/api/session', 'POST', { accountName, password });
  }

  /** The second step. */
  async code(code: string): Promise<Answer> {
    return this.ask('/api/session/second-factor', 'POST', { way: 'code', code });
  }

  /** The second step by recovery code. */
  async recovery(code: string): Promise<Answer> {
    return this.ask('/api/session/second-factor', 'POST', { way: 'recovery-code', code });
  }

  /** Bears the cookies of another browser too, as somebody who has copied them. */
  copyOf(other: TestBrowser): this {
    for (const [name, value] of other.cookies) this.cookies.set(name, value);
    return this;
  }

  /** Several cookies stand in one line, as `fetch` hands them over. */
  private keep(line: string): void {
    for (const [, name = '', value = ''] of line.matchAll(/(liandu[\w-]*)=([^;]*)/g)) {
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}

/** What an account with an authenticator app holds. */
export interface AppHolder {
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
  readonly browser: TestBrowser;
}

/** Signs a person in and sets up an app. The code of the present step is used up by that; the next one is taken too. */
export async function withApp(house: ApiHouse, who: PersonName): Promise<AppHolder> {
  const browser = new TestBrowser(house);
  await browser.password(who);
  const { secret } = (await browser.ask('/api/second-factor/codes', 'POST')).body as CodeSecret;
  const confirmed = await browser.ask('/api/second-factor/codes/confirmation', 'POST', { code: codeOf(secret) });
  return { secret, recoveryCodes: (confirmed.body as RecoveryCodes).recoveryCodes ?? [], browser };
}

/** The code that the app shows next: taken now, and still when the step has passed meanwhile. */
export function nextCodeOf(secret: string): string {
  return codeOf(secret, 1);
}

/** The code that the app shows, some half minutes from now. */
export function codeOf(secret: string, steps = 0): string {
  return TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: Date.now() + steps * 30_000 });
}

/** A code that is not right now. */
export function wrongCodeOf(secret: string): string {
  const right = [-1, 0, 1, 2].map((steps) => codeOf(secret, steps));
  return ['000000', '111111', '222222', '333333', '444444'].find((code) => !right.includes(code)) ?? '';
}
