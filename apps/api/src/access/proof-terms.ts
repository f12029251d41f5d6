import { Inject, Injectable } from '@nestjs/common';
import { ACCOUNT_ROLES, type AccountRole } from '@app/contracts';
import type { SignedIn } from '@app/persistence';
import type { PasskeyHouse } from '@app/platform';
import type { Environment } from '../config/environment.js';
import { ENVIRONMENT } from '../foundation/tokens.js';
import { SessionTerms } from './session-terms.js';

/** How strongly, and how freshly, people must prove who they are. */
@Injectable()
export class ProofTerms {
  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly terms: SessionTerms,
  ) {}

  /** Whether a role must have a second factor; level 3 of the protection scheme wants one for everybody. */
  needsFactor(role: AccountRole | null): boolean {
    const { SECOND_FACTOR_ROLES: chosen, PASSWORD_PROFILE: profile } = this.environment;
    const roles: readonly AccountRole[] = chosen ?? (profile === 'mlps3' ? ACCOUNT_ROLES : []);
    return roles.some((one) => one === role);
  }

  /** An account with a second factor is never opened by one factor alone, so such a session is of one without. */
  mustSetFactor({ role, provenBy }: SignedIn): boolean {
    return ['password', 'provider-alone'].includes(provenBy) && this.needsFactor(role);
  }

  /** Whether it was proven lately enough whose session it is. */
  isFresh({ provenAt }: SignedIn): boolean {
    return Date.parse(provenAt) >= this.terms.later(-this.environment.PROOF_MINUTES).getTime();
  }

  /** The present instant. */
  now(): Date {
    return this.terms.now();
  }

  /** The provider of single sign-on as people call it; `null` when there is none. */
  providerLabel(): string | null {
    const { OIDC_ISSUER: issuer, OIDC_LABEL: label } = this.environment;
    return issuer === undefined ? null : label;
  }

  /** What passkeys are bound to; `null` when the deployment has not said at which address people open it. */
  passkeyHouse(): PasskeyHouse | null {
    const { PUBLIC_URL: address } = this.environment;
    if (address === undefined) return null;
    const { origin, hostname: host } = new URL(address);
    return { name: 'Liandu 联督', origin, host };
  }
}
