import { Injectable } from '@nestjs/common';
import {
  CredentialsRepository,
  SignInThrottleRepository,
  type Credentials,
  type SignedIn,
  type SignInAttempt,
} from '@app/persistence';
import { isPassword, problem } from '@app/platform';
import { SessionTerms } from '../access/session-terms.js';

/** A password that somebody gives, and from where. */
export interface GivenPassword {
  readonly accountName: string;
  readonly password: string;
  readonly address: string;
}

/** Looks at passwords, and holds back who guesses. */
@Injectable()
export class PasswordCheck {
  constructor(
    private readonly terms: SessionTerms,
    private readonly credentials: CredentialsRepository,
    private readonly throttle: SignInThrottleRepository,
  ) {}

  /**
   * The account behind a right password; `null` behind a wrong one. It counts, answers and takes as long for an account
   * that does not exist. While an attempt is held back even the right password is not looked at.
   */
  async open({ accountName, password, address }: GivenPassword): Promise<Credentials | null> {
    const attempt = { accountName, address, now: this.terms.now() };
    await this.admit(attempt);
    const found = await this.credentials.credentialsOf(accountName);
    const isRight = await isPassword(password, found?.passwordHash ?? null);
    if (found === null || !isRight) return null;
    await this.throttle.succeed(attempt);
    return found;
  }

  /**
   * Asks for the own password again before something grave. Wrong ones are counted for the session, so that who has
   * stolen it gets no more of them by changing the address. @throws ProblemError
   */
  async confirm({ accountName, tokenHash }: SignedIn, password: string, pointer = '/password'): Promise<void> {
    if ((await this.open({ accountName, password, address: tokenHash })) !== null) return;
    throw problem(422, 'session.password-wrong', { errors: [{ pointer, code: 'wrong', detail: 'wrong' }] });
  }

  private async admit(attempt: SignInAttempt): Promise<void> {
    const until = await this.throttle.admit(attempt);
    if (until === null) return;
    const retryAfter = Math.ceil((until.getTime() - attempt.now.getTime()) / 1000);
    throw problem(429, 'session.locked', { retryAfter, data: { minutes: Math.ceil(retryAfter / 60) } });
  }
}
