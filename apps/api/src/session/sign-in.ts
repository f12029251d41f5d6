import { Injectable } from '@nestjs/common';
import type { SignIn as SignInRequest } from '@app/contracts';
import { CredentialsRepository, SessionRepository, type Credentials, type SignedIn } from '@app/persistence';
import { hashPassword, isPassword, newToken, problem, sha256, type ProblemError } from '@app/platform';
import { SessionTerms } from '../access/session-terms.js';

const ATTEMPTS = 5;
const LOCK_MINUTES = 15;

/** Signs people in and out of sessions and changes their passwords. */
@Injectable()
export class SignIn {
  constructor(
    private readonly terms: SessionTerms,
    private readonly credentials: CredentialsRepository,
    private readonly sessions: SessionRepository,
  ) {}

  /** Begins a session and answers its token. The answer takes as long for an account that does not exist. */
  async begin({ accountName, password }: SignInRequest): Promise<{ token: string; signedIn: SignedIn }> {
    const found = await this.credentials.credentialsOf(accountName);
    this.refuseLocked(found);
    const isRight = await isPassword(password, found?.passwordHash ?? null);
    if (found === null) throw problem(401, 'session.credentials-wrong');
    if (!isRight) throw await this.failed(found.accountId);
    const token = newToken();
    return { token, signedIn: await this.begun(sha256(token), found.accountId) };
  }

  /** Ends a session. */
  async end({ tokenHash }: SignedIn): Promise<void> {
    await this.sessions.end(tokenHash);
  }

  /** Changes the password of the person; the other sessions of the account end. */
  async changePassword(person: SignedIn, current: string, next: string): Promise<SignedIn> {
    await this.confirm(person, current, '/current');
    if (current === next) {
      throw problem(422, 'session.password-unchanged', { errors: [fieldError('/next', 'unchanged')] });
    }
    await this.credentials.changePassword(person.accountId, await hashPassword(next), person.tokenHash);
    return { ...person, mustChangePassword: false };
  }

  /** Asks for the own password again before something grave; a wrong one counts like at the sign-in. @throws ProblemError */
  async confirm(person: SignedIn, password: string, pointer = '/password'): Promise<void> {
    const found = await this.credentials.credentialsOf(person.accountName);
    this.refuseLocked(found);
    if (await isPassword(password, found?.passwordHash ?? null)) return;
    await this.failed(person.accountId);
    throw problem(422, 'session.password-wrong', { errors: [fieldError(pointer, 'wrong')] });
  }

  private async failed(accountId: string): Promise<ProblemError> {
    await this.credentials.noteFailure(accountId, { attempts: ATTEMPTS, until: this.terms.later(LOCK_MINUTES) });
    return problem(401, 'session.credentials-wrong');
  }

  /** While an account is locked even the right password is not looked at. */
  private refuseLocked(found: Credentials | null): void {
    const leftMs = (found?.lockedUntil?.getTime() ?? 0) - this.terms.now().getTime();
    if (leftMs <= 0) return;
    const retryAfter = Math.ceil(leftMs / 1000);
    throw problem(429, 'session.locked', { retryAfter, data: { minutes: Math.ceil(retryAfter / 60) } });
  }

  private async begun(tokenHash: string, accountId: string): Promise<SignedIn> {
    await this.sessions.begin({ tokenHash, accountId, now: this.terms.now(), expiresAt: this.terms.expiry() });
    const signedIn = await this.sessions.find(this.terms.questionOf(tokenHash));
    if (signedIn === null) throw problem(401, 'session.required');
    return signedIn;
  }
}

function fieldError(pointer: string, code: string): { pointer: string; code: string; detail: string } {
  return { pointer, code, detail: code };
}
