import { Injectable } from '@nestjs/common';
import { RecoveryCodeRepository } from '@app/persistence';
import { newRecoveryCodes, recoveryCodeHash } from '@app/platform';
import { SessionTerms } from '../access/session-terms.js';

/** Codes for the day when the second factor is lost. */
@Injectable()
export class RecoveryCodes {
  constructor(
    private readonly terms: SessionTerms,
    private readonly recovery: RecoveryCodeRepository,
  ) {}

  /** Whether a code is right and unused; it is used up by that. */
  async accept(accountId: string, code: string): Promise<boolean> {
    return this.recovery.use(accountId, recoveryCodeHash(accountId, code), this.terms.now());
  }

  /** Codes for an account that has had none; `null` for one that has. */
  async first(accountId: string): Promise<string[] | null> {
    return (await this.recovery.exist(accountId)) ? null : this.renew(accountId);
  }

  /** New codes in the place of the old. */
  async renew(accountId: string): Promise<string[]> {
    const codes = newRecoveryCodes();
    const hashes = codes.map((code) => recoveryCodeHash(accountId, code));
    await this.recovery.replace(accountId, hashes);
    return codes;
  }
}
