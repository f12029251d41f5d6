import { Injectable } from '@nestjs/common';
import type { Proof } from '@app/contracts';
import type { SignedIn } from '@app/persistence';
import { problem } from '@app/platform';
import { PasswordCheck } from '../session/password-check.js';
import { Passkeys } from './passkeys.js';
import { TypedFactors } from './typed-factors.js';

/** Proves within a session that it is still of its person. */
@Injectable()
export class ProvingAgain {
  constructor(
    private readonly passwords: PasswordCheck,
    private readonly typed: TypedFactors,
    private readonly passkeys: Passkeys,
  ) {}

  /** Checks a proof. Slips are counted for the session. @param holderHash - of the browser that asked for a challenge @throws ProblemError */
  async check(person: SignedIn, proof: Proof, holderHash: string | null): Promise<void> {
    if (proof.way === 'password') return this.passwords.confirm(person, proof.password);
    if (proof.way === 'passkey') {
      const known = holderHash === null ? null : await this.passkeys.use(holderHash, proof.response);
      if (known?.accountId !== person.accountId) throw problem(422, 'passkey.refused');
      return;
    }
    if (!(await this.typed.isRightAgain({ ...person, address: person.tokenHash }, proof))) throw wrongCode();
  }
}

/** The answer to a wrong code within a session. */
export function wrongCode(): Error {
  const errors = [{ pointer: '/code', code: 'wrong', detail: 'wrong' }];
  return problem(422, 'session.second-factor-wrong', { errors });
}
