import { Injectable } from '@nestjs/common';
import type { SignIn as SignInRequest } from '@app/contracts';
import { SessionRepository, type Credentials, type SignedIn } from '@app/persistence';
import { newToken, problem, sha256 } from '@app/platform';
import { SessionTerms } from '../access/session-terms.js';
import type { BrowserMarks } from './browser-marks.js';
import { PasswordCheck } from './password-check.js';

/** Where a session is begun from. */
export interface SignInPlace extends BrowserMarks {
  readonly address: string;
}

/** Signs people in and out. */
@Injectable()
export class SignIn {
  constructor(
    private readonly terms: SessionTerms,
    private readonly passwords: PasswordCheck,
    private readonly sessions: SessionRepository,
  ) {}

  /** Begins a session and answers its token. */
  async begin(asked: SignInRequest, place: SignInPlace): Promise<{ token: string; signedIn: SignedIn }> {
    const found = await this.passwords.open({ ...asked, address: place.address });
    if (found === null) throw problem(401, 'session.credentials-wrong');
    this.refuseDormant(found);
    const token = newToken();
    return { token, signedIn: await this.begun(sha256(token), { ...place, accountId: found.accountId }) };
  }

  /** Ends a session. */
  async end({ tokenHash }: SignedIn): Promise<void> {
    await this.sessions.end(tokenHash);
  }

  /** Told only to who knows the password: to all others the account looks like any. */
  private refuseDormant({ lastActiveAt }: Credentials): void {
    const since = this.terms.dormantSince();
    if (since !== null && lastActiveAt < since) throw problem(403, 'session.account-dormant');
  }

  private async begun(tokenHash: string, of: SignInPlace & { readonly accountId: string }): Promise<SignedIn> {
    const [now, expiresAt, passwordSince] = [this.terms.now(), this.terms.expiry(), this.terms.passwordSince()];
    await this.sessions.begin({ ...of, tokenHash, now, expiresAt, passwordSince });
    const signedIn = await this.sessions.find(this.terms.questionOf(tokenHash));
    if (signedIn === null) throw problem(401, 'session.required');
    return signedIn;
  }
}
