import { Injectable } from '@nestjs/common';
import { SecondFactorRepository, type RemovedFactor, type SignedIn } from '@app/persistence';
import { problem } from '@app/platform';
import { SessionStart } from '../session/session-start.js';
import { RecoveryCodes } from './recovery-codes.js';

/** What follows when the second factors of an account change: its other sessions end. */
@Injectable()
export class FactorChange {
  constructor(
    private readonly start: SessionStart,
    private readonly factors: SecondFactorRepository,
    private readonly recovery: RecoveryCodes,
  ) {}

  /** One was added: the session has just been proven by it. Recovery codes come with the first one, `null` later. */
  async added(person: SignedIn, by: 'code' | 'passkey'): Promise<string[] | null> {
    await this.start.prove(person, by);
    await this.factors.endOthers(person.accountId, person.tokenHash);
    return this.recovery.first(person.accountId);
  }

  /** Takes one away. @throws ProblemError when there is none, or it is the last and one is needed */
  async remove({ accountId, tokenHash }: SignedIn, factor: RemovedFactor, isRequired: boolean): Promise<void> {
    const removed = await this.factors.remove({ accountId, factor, isRequired });
    if (removed === 'last') throw problem(409, 'second-factor.role-needs-one');
    if (removed === 'unknown' && factor.kind === 'passkey') throw problem(404, 'passkey.unknown');
    if (removed === 'unknown') throw problem(409, 'second-factor.none');
    await this.factors.endOthers(accountId, tokenHash);
  }

  /** New recovery codes. @throws ProblemError when there is nothing to recover */
  async renewRecoveryCodes(accountId: string): Promise<string[]> {
    const { codesSince, passkeys } = await this.factors.read(accountId);
    if (codesSince === null && passkeys.length === 0) throw problem(409, 'second-factor.none');
    return this.recovery.renew(accountId);
  }
}
