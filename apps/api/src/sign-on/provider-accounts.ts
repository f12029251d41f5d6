import { Inject, Injectable } from '@nestjs/common';
import { provesSecondFactor } from '@app/domain';
import { ExternalIdentityRepository, type LinkedAccount } from '@app/persistence';
import { problem, sha256 } from '@app/platform';
import type { Environment } from '../config/environment.js';
import { ENVIRONMENT } from '../foundation/tokens.js';
import type { Visit } from '../session/session-door.js';
import type { BegunSession } from '../session/session-start.js';
import type { ProvenSubject } from './oidc/identity-provider.js';
import { subjectKey } from './sign-on-desk.js';

/** The accounts of people whom the provider has proven. */
@Injectable()
export class ProviderAccounts {
  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly identities: ExternalIdentityRepository,
  ) {}

  /** The account that somebody has linked; the audit trail tells whose it is. @throws ProblemError when it opens nothing */
  async accountOf(subject: ProvenSubject, { request }: Pick<Visit, 'request'>): Promise<LinkedAccount> {
    const account = await this.identities.accountOf(subjectKey(subject));
    if (account === null) throw problem(403, 'sign-on.identity-unknown');
    request.named = account;
    if (account.isDisabled) throw problem(403, 'sign-on.account-disabled');
    return account;
  }

  /** Whether the provider says that it has asked for two factors. */
  isStrong(subject: ProvenSubject): boolean {
    return provesSecondFactor(subject, this.environment.OIDC_STRONG_ACR);
  }

  /** Notes on a session through whom it came, and how the person was proven there. */
  async noteUse(
    { identityId }: LinkedAccount,
    { token, signedIn }: BegunSession,
    { acr, amr }: ProvenSubject,
  ): Promise<BegunSession> {
    await this.identities.noteUse({ identityId, tokenHash: sha256(token), acr, amr, at: signedIn.provenAt });
    return { token, signedIn: { ...signedIn, viaProvider: true } };
  }
}
