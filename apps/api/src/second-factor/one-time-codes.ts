import { Injectable } from '@nestjs/common';
import type { CodeSecret } from '@app/contracts';
import { CodeFactorRepository, codeFactorPlace, type SignedIn } from '@app/persistence';
import { codeSecretAddress, codeStep, newCodeSecret, SecretSeal } from '@app/platform';
import { SessionTerms } from '../access/session-terms.js';

const ISSUER = 'Liandu 联督';

/** Codes of authenticator apps. */
@Injectable()
export class OneTimeCodes {
  constructor(
    private readonly terms: SessionTerms,
    private readonly codes: CodeFactorRepository,
    private readonly seal: SecretSeal,
  ) {}

  /** A new secret, in use once its first code was right; the app of before is in use until then. */
  async propose({ accountId, accountName }: SignedIn): Promise<CodeSecret> {
    const secret = newCodeSecret();
    await this.codes.propose(accountId, this.seal.seal(codeFactorPlace(accountId), secret), this.terms.now());
    return { secret, address: codeSecretAddress(secret, { issuer: ISSUER, label: accountName }) };
  }

  /** Puts the new app into use, if the code is its own. */
  async confirm(accountId: string, code: string): Promise<'confirmed' | 'not-begun' | 'wrong'> {
    const sealed = await this.codes.secretOf(accountId, 'proposed');
    if (sealed === null) return 'not-begun';
    const at = this.terms.now();
    const step = this.stepOf(accountId, sealed, code);
    if (step === null) return 'wrong';
    await this.codes.confirm({ accountId, step, at });
    return 'confirmed';
  }

  /** Whether a code is right; it is used up by that, with all before it. */
  async accept(accountId: string, code: string): Promise<boolean> {
    const sealed = await this.codes.secretOf(accountId, 'in-use');
    const step = sealed === null ? null : this.stepOf(accountId, sealed, code);
    return step !== null && this.codes.take({ accountId, step });
  }

  private stepOf(accountId: string, sealed: string, code: string): number | null {
    return codeStep(this.seal.open(codeFactorPlace(accountId), sealed), code, this.terms.now());
  }
}
