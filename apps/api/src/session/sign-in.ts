import { Injectable } from '@nestjs/common';
import type { SignIn as SignInRequest } from '@app/contracts';
import type { SignedIn } from '@app/persistence';
import { problem } from '@app/platform';
import { PasswordCheck } from './password-check.js';
import { SessionStart, type BegunSession, type SignInPlace } from './session-start.js';
import { WaitingSignIns, type WaitingSignIn } from './waiting-sign-ins.js';

/** Signs people in by their password, the only step of an account without a second factor, and out again. */
@Injectable()
export class SignIn {
  constructor(
    private readonly passwords: PasswordCheck,
    private readonly start: SessionStart,
    private readonly waiting: WaitingSignIns,
  ) {}

  /** Begins a session, or waits for the second factor of the account. @throws ProblemError */
  async begin(asked: SignInRequest, place: SignInPlace): Promise<BegunSession | WaitingSignIn> {
    const found = await this.passwords.look({ ...asked, address: place.address });
    if (found === null) throw problem(401, 'session.credentials-wrong');
    this.start.refuseDormant(found);
    if (found.hasSecondFactor) return this.waiting.begin(found.accountId);
    return this.start.open({ ...found, accountName: asked.accountName }, place, 'password');
  }

  /** Ends a session. */
  async end(person: SignedIn): Promise<void> {
    await this.start.end(person);
  }
}
