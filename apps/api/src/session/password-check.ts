import { Injectable } from '@nestjs/common';
import { CredentialsRepository, type Credentials, type SignedIn } from '@app/persistence';
import { isPassword, problem } from '@app/platform';
import { AttemptLimit, type Attempt } from './attempt-limit.js';

/** A password that somebody gives, and from where. */
export interface GivenPassword extends Attempt {
  readonly password: string;
}

/** Looks at passwords, and holds back who guesses. */
@Injectable()
export class PasswordCheck {
  constructor(
    private readonly credentials: CredentialsRepository,
    private readonly limit: AttemptLimit,
  ) {}

  /**
   * The account behind a right password; `null` behind a wrong one. It counts, answers and takes as long for an account
   * that does not exist. While an attempt is held back even the right password is not looked at. The attempt stays counted
   * until a session begins: else the password would buy ever new guesses of the code that follows.
   */
  async look(given: GivenPassword): Promise<Credentials | null> {
    await this.limit.admit(given);
    const found = await this.credentials.credentialsOf(given.accountName);
    const isRight = await isPassword(given.password, found?.passwordHash ?? null);
    return isRight ? found : null;
  }

  /**
   * Asks for the own password again before something grave. Wrong ones are counted for the session, so that who has
   * stolen it gets no more of them by changing the address. @throws ProblemError
   */
  async confirm({ accountName, tokenHash }: SignedIn, password: string, pointer = '/password'): Promise<void> {
    const given = { accountName, password, address: tokenHash };
    if ((await this.look(given)) !== null) return this.limit.succeed(given);
    throw problem(422, 'session.password-wrong', { errors: [{ pointer, code: 'wrong', detail: 'wrong' }] });
  }
}
