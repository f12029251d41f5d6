import { Inject, Injectable } from '@nestjs/common';
import type { SignIn as SignInRequest } from '@app/contracts';
import { CredentialsRepository, SessionRepository, type SignedIn } from '@app/persistence';
import { hashPassword, isPassword, LegalClock, newToken, problem, sha256 } from '@app/platform';
import type { Environment } from '../config/environment.js';
import { ENVIRONMENT } from '../foundation/tokens.js';

const ATTEMPTS = 5;
const LOCK_MINUTES = 15;

/** Signs people in and out of sessions and changes their passwords. */
@Injectable()
export class SignIn {
  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly clock: LegalClock,
    private readonly credentials: CredentialsRepository,
    private readonly sessions: SessionRepository,
  ) {}

  /** Begins a session and answers its token. The answer takes as long for an account that does not exist. */
  async begin({ accountName, password }: SignInRequest): Promise<{ token: string; signedIn: SignedIn }> {
    const now = new Date(this.clock.now());
    const found = await this.credentials.credentialsOf(accountName);
    if (found?.lockedUntil !== null && found !== null && found.lockedUntil > now) throw locked(found.lockedUntil, now);
    const isRight = await isPassword(password, found?.passwordHash ?? null);
    if (found === null || !isRight) {
      if (found !== null) await this.noteFailure(found.accountId, now);
      throw problem(401, 'session.credentials-wrong');
    }
    const token = newToken();
    const tokenHash = sha256(token);
    const expiresAt = new Date(now.getTime() + this.environment.SESSION_MAX_MINUTES * 60_000);
    await this.sessions.begin({ tokenHash, accountId: found.accountId, now, expiresAt });
    return { token, signedIn: await this.renewed(tokenHash) };
  }

  /** Ends a session. */
  async end({ tokenHash }: SignedIn): Promise<void> {
    await this.sessions.end(tokenHash);
  }

  /** Changes the password of the person; the other sessions of the account end. */
  async changePassword(person: SignedIn, current: string, next: string): Promise<SignedIn> {
    const found = await this.credentials.credentialsOf(person.accountName);
    if (!(await isPassword(current, found?.passwordHash ?? null))) {
      await this.noteFailure(person.accountId, new Date(this.clock.now()));
      throw problem(422, 'session.password-wrong', { errors: [fieldError('/current', 'wrong')] });
    }
    if (current === next)
      throw problem(422, 'session.password-unchanged', { errors: [fieldError('/next', 'unchanged')] });
    await this.credentials.changePassword(person.accountId, await hashPassword(next), person.tokenHash);
    return { ...person, mustChangePassword: false };
  }

  private async noteFailure(accountId: string, now: Date): Promise<void> {
    const until = new Date(now.getTime() + LOCK_MINUTES * 60_000);
    await this.credentials.noteFailure(accountId, { attempts: ATTEMPTS, until });
  }

  private async renewed(tokenHash: string): Promise<SignedIn> {
    const signedIn = await this.sessions.find({ tokenHash, now: new Date(this.clock.now()), idleSince: new Date(0) });
    if (signedIn === null) throw problem(401, 'session.required');
    return signedIn;
  }
}

function locked(until: Date, now: Date): Error {
  const retryAfter = Math.ceil((until.getTime() - now.getTime()) / 1000);
  return problem(429, 'session.locked', { retryAfter, data: { minutes: Math.ceil(retryAfter / 60) } });
}

function fieldError(pointer: string, code: string): { pointer: string; code: string; detail: string } {
  return { pointer, code, detail: code };
}
