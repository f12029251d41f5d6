import { Injectable } from '@nestjs/common';
import type { RouteName } from '@app/contracts';
import { SecondFactorRepository, type SignedIn } from '@app/persistence';
import { problem } from '@app/platform';
import { isGrave } from './fresh-proof.js';
import { ProofTerms } from './proof-terms.js';
import { BEFORE_FACTOR_SETUP, BEFORE_PASSWORD_CHANGE } from './role-matrix.js';
import type { SignedInRequest } from './signed-in-request.js';

/** Refuses who is not proven strongly or freshly enough for what is asked. */
@Injectable()
export class ProofGate {
  constructor(
    private readonly proofs: ProofTerms,
    private readonly factors: SecondFactorRepository,
  ) {}

  /** First the own password, then the second factor that the role asks for, then everything else. @throws ProblemError */
  refuseUnfinished(person: SignedIn, name: RouteName | undefined): void {
    if (person.mustChangePassword && !isAmong(BEFORE_PASSWORD_CHANGE, name))
      throw problem(403, 'session.password-change-required');
    if (this.proofs.mustSetFactor(person) && !isAmong(BEFORE_FACTOR_SETUP, name))
      throw problem(403, 'session.second-factor-setup-required');
  }

  /** Before something grave an old proof does not do; the answer names the ways to a new one. @throws ProblemError */
  async refuseOldProof(person: SignedIn, request: SignedInRequest, name: RouteName | undefined): Promise<void> {
    if (!isGrave(name, request) || this.proofs.isFresh(person)) return;
    const factors = (await this.factors.waysOf(person.accountId)).filter((way) => way !== 'recovery-code');
    const ways = ['password', ...factors];
    throw problem(403, 'session.proof-too-old', { data: { ways } });
  }
}

function isAmong(names: readonly RouteName[], name: RouteName | undefined): boolean {
  return name !== undefined && names.includes(name);
}
