import { Injectable } from '@nestjs/common';
import type { SecondFactor } from '@app/contracts';
import { SecondFactorRepository, type RemovedFactor, type SignedIn } from '@app/persistence';
import { ProofTerms } from '../access/proof-terms.js';
import { FactorChange } from './factor-change.js';

/** The own second factors, as the role of their holder allows. */
@Injectable()
export class OwnFactors {
  constructor(
    private readonly proofs: ProofTerms,
    private readonly factors: SecondFactorRepository,
    private readonly change: FactorChange,
  ) {}

  /** What there is. */
  async read({ accountId, role }: SignedIn): Promise<SecondFactor> {
    const offersPasskeys = this.proofs.passkeyHouse() !== null;
    return { ...(await this.factors.read(accountId)), isRequired: this.proofs.needsFactor(role), offersPasskeys };
  }

  /** Takes one away. @throws ProblemError when the role needs it, or there is none */
  async remove(person: SignedIn, factor: RemovedFactor): Promise<void> {
    await this.change.remove(person, factor, this.proofs.needsFactor(person.role));
  }
}
