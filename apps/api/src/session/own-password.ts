import { Injectable } from '@nestjs/common';
import type { ChangePassword } from '@app/contracts';
import { passwordFaults } from '@app/domain';
import { CredentialsRepository, type SignedIn } from '@app/persistence';
import { hashPassword, isPassword, problem, type ProblemError } from '@app/platform';
import { SessionTerms } from '../access/session-terms.js';
import { PasswordCheck } from './password-check.js';

/** The own password: changed by who knows the present one, to one that the profile of the deployment takes. */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly terms: SessionTerms,
    private readonly passwords: PasswordCheck,
    private readonly credentials: CredentialsRepository,
  ) {}

  /** Changes the password; the other sessions of the account end. */
  async change(person: SignedIn, { current, next }: ChangePassword): Promise<SignedIn> {
    const { accountId, tokenHash: keptTokenHash } = person;
    await this.passwords.confirm(person, current, '/current');
    if (current === next) throw refused('session.password-unchanged', ['unchanged']);
    await this.refuseWeak(person, next);
    const { history } = this.terms.passwordRules();
    const chosen = { passwordHash: await hashPassword(next), at: this.terms.now(), history, keptTokenHash };
    await this.credentials.changePassword(accountId, chosen);
    return { ...person, mustChangePassword: false };
  }

  private async refuseWeak({ accountId, accountName }: SignedIn, next: string): Promise<void> {
    const rules = this.terms.passwordRules();
    const faults = passwordFaults(next, accountName, rules);
    if (faults.length > 0) throw refused('session.password-weak', faults);
    for (const earlier of await this.credentials.earlierPasswords(accountId, rules.history))
      if (await isPassword(next, earlier)) throw refused('session.password-used-before', ['used-before']);
  }
}

type PasswordRefusal = 'session.password-unchanged' | 'session.password-weak' | 'session.password-used-before';

function refused(code: PasswordRefusal, faults: readonly string[]): ProblemError {
  return problem(422, code, { errors: faults.map((fault) => ({ pointer: '/next', code: fault, detail: fault })) });
}
