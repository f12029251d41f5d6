import { Injectable } from '@nestjs/common';
import type { Visit } from '../session/session-door.js';
import { SessionStart, type BegunSession } from '../session/session-start.js';
import { placeOf } from '../session/sign-in-place.js';
import { WaitingSignIns, type WaitingSignIn } from '../session/waiting-sign-ins.js';
import type { ProvenSubject } from './oidc/identity-provider.js';
import { ProviderAccounts } from './provider-accounts.js';

/** Lets in whom the provider has proven, if the person has linked the account. */
@Injectable()
export class ProviderEntry {
  constructor(
    private readonly accounts: ProviderAccounts,
    private readonly start: SessionStart,
    private readonly waiting: WaitingSignIns,
  ) {}

  /**
   * Begins a session; an account with a second factor waits for it unless the provider says that it has asked for two.
   * @throws ProblemError for somebody unknown, and for an account that is disabled or dormant
   */
  async enter(subject: ProvenSubject, { request }: Pick<Visit, 'request'>): Promise<BegunSession | WaitingSignIn> {
    const account = await this.accounts.accountOf(subject, { request });
    this.start.refuseDormant(account);
    const isStrong = this.accounts.isStrong(subject);
    if (account.hasSecondFactor && !isStrong) return this.waiting.begin(account.accountId);
    const begun = await this.start.open(account, placeOf(request), isStrong ? 'provider' : 'provider-alone');
    return this.accounts.noteUse(account, begun, subject);
  }
}
