import { Controller } from '@nestjs/common';
import type { CodeSecret, RecoveryCodes, SecondFactor } from '@app/contracts';
import type { SignedIn } from '@app/persistence';
import { Input, Operation, problem, type InputOf } from '@app/platform';
import { Person } from '../access/signed-in-request.js';
import { FactorChange } from './factor-change.js';
import { OneTimeCodes } from './one-time-codes.js';
import { OwnFactors } from './own-factors.js';
import { wrongCode } from './proving-again.js';

/** The own second factors as a whole, and the authenticator app. */
@Controller()
export class SecondFactorController {
  constructor(
    private readonly own: OwnFactors,
    private readonly codes: OneTimeCodes,
    private readonly change: FactorChange,
  ) {}

  @Operation('readSecondFactor')
  async read(@Person() person: SignedIn): Promise<SecondFactor> {
    return this.own.read(person);
  }

  @Operation('beginCodes')
  async begin(@Person() person: SignedIn): Promise<CodeSecret> {
    return this.codes.propose(person);
  }

  @Operation('confirmCodes')
  async confirm(@Person() person: SignedIn, @Input() { body }: InputOf<'confirmCodes'>): Promise<RecoveryCodes> {
    const confirmed = await this.codes.confirm(person.accountId, body.code);
    if (confirmed === 'not-begun') throw problem(409, 'second-factor.not-begun');
    if (confirmed === 'wrong') throw wrongCode();
    return { recoveryCodes: await this.change.added(person, 'code') };
  }

  @Operation('removeCodes')
  async remove(@Person() person: SignedIn): Promise<void> {
    await this.own.remove(person, { kind: 'codes' });
  }

  @Operation('renewRecoveryCodes')
  async renew(@Person() { accountId }: SignedIn): Promise<RecoveryCodes> {
    return { recoveryCodes: await this.change.renewRecoveryCodes(accountId) };
  }
}
