import { Inject, Injectable } from '@nestjs/common';
import { accountId } from '@app/domain';
import type { Session } from '@app/contracts';
import type { SignedIn } from '@app/persistence';
import { LegalClock } from '@app/platform';
import { ProofTerms } from '../access/proof-terms.js';
import type { Environment } from '../config/environment.js';
import { ENVIRONMENT } from '../foundation/tokens.js';

/** Shows a session to its holder. */
@Injectable()
export class SessionPresenter {
  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly clock: LegalClock,
    private readonly proofs: ProofTerms,
  ) {}

  /** A session as its holder sees it. */
  show(person: SignedIn): Session {
    return {
      accountId: accountId(person.accountId),
      accountName: person.accountName,
      displayName: person.displayName,
      departmentCode: person.departmentCode,
      departmentName: person.departmentName,
      role: person.role,
      powers: [...person.powers],
      mustChangePassword: person.mustChangePassword,
      mustSetSecondFactor: this.proofs.mustSetFactor(person),
      secondFactorResetAt: person.factorResetAt,
      passwordProfile: this.environment.PASSWORD_PROFILE,
      lockAfterMinutes: this.environment.SESSION_LOCK_MINUTES,
      viaProvider: person.viaProvider,
      today: this.clock.today(),
      zone: this.clock.zone,
    };
  }
}
