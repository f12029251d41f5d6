import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { problem, type ProblemError } from '@app/platform';
import { LOG } from '../../foundation/tokens.js';
import { IDENTITY_PROVIDER } from '../sign-on-tokens.js';
import type { IdentityProvider, ProvenSubject, SignOnMarks } from './identity-provider.js';
import { providerFault, type ProviderFaultKind } from './provider-fault.js';

/** The provider of the deployment, whose faults are answered as problems; the log tells why, the caller is not told. */
@Injectable()
export class ProviderLine {
  constructor(
    @Inject(IDENTITY_PROVIDER) private readonly provider: IdentityProvider | null,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** The provider as people call it, and its issuer; `null` when the deployment has none. */
  names(): IdentityProvider['names'] | null {
    return this.provider?.names ?? null;
  }

  /** Where the browser goes to prove who it is. @throws ProblemError */
  async entrance(marks: SignOnMarks): Promise<string> {
    const provider = this.there();
    return this.asking(async () => provider.entrance(marks), 'away');
  }

  /** Whom the provider has proven. @throws ProblemError */
  async subject(parameters: string, marks: SignOnMarks): Promise<ProvenSubject> {
    const provider = this.there();
    return this.asking(async () => provider.subject(parameters, marks), null);
  }

  /** Where to sign out at the provider too; `null` also when it is away, which must not keep anybody here. */
  async exit(): Promise<string | null> {
    const exit = async (): Promise<string | null> => (await this.provider?.exit()) ?? null;
    return this.asking(exit, 'away').catch(() => null);
  }

  private there(): IdentityProvider {
    if (this.provider === null) throw problem(404, 'sign-on.off');
    return this.provider;
  }

  /** @param meaning - what every fault means at this point; `null` when the fault itself tells */
  private async asking<Answer>(ask: () => Promise<Answer>, meaning: ProviderFaultKind | null): Promise<Answer> {
    try {
      return await ask();
    } catch (fault) {
      const { kind, reason } = providerFault(fault);
      this.log.warn({ kind, reason }, 'sign-on at the provider failed');
      throw problemOf(meaning ?? kind);
    }
  }
}

function problemOf(kind: ProviderFaultKind): ProblemError {
  if (kind === 'away') return problem(503, 'sign-on.provider-away');
  return kind === 'declined' ? problem(401, 'sign-on.declined') : problem(401, 'sign-on.answer-refused');
}
