import { Controller } from '@nestjs/common';
import type { SignInWays } from '@app/contracts';
import { Operation } from '@app/platform';
import { ProofTerms } from '../access/proof-terms.js';
import { Passkeys } from './passkeys.js';

/** How one can sign in here. */
@Controller()
export class SignInWaysController {
  constructor(
    private readonly passkeys: Passkeys,
    private readonly proofs: ProofTerms,
  ) {}

  @Operation('readSignInWays')
  ways(): SignInWays {
    return { passkeys: this.passkeys.areOffered(), provider: this.proofs.providerLabel() };
  }
}
