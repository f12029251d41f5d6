import { Controller } from '@nestjs/common';
import type { PasskeyOptions, RecoveryCodes } from '@app/contracts';
import type { SignedIn } from '@app/persistence';
import { Input, Operation, type InputOf } from '@app/platform';
import { Person } from '../access/signed-in-request.js';
import { FactorChange } from './factor-change.js';
import { OwnFactors } from './own-factors.js';
import { Passkeys } from './passkeys.js';

/** The own passkeys. */
@Controller()
export class PasskeyController {
  constructor(
    private readonly own: OwnFactors,
    private readonly passkeys: Passkeys,
    private readonly change: FactorChange,
  ) {}

  @Operation('challengeNewPasskey')
  async challenge(@Person() person: SignedIn): Promise<PasskeyOptions> {
    return { options: await this.passkeys.propose(person) };
  }

  @Operation('addPasskey')
  async add(@Person() person: SignedIn, @Input() { body }: InputOf<'addPasskey'>): Promise<RecoveryCodes> {
    await this.passkeys.add(person, body);
    return { recoveryCodes: await this.change.added(person, 'passkey') };
  }

  @Operation('renamePasskey')
  async rename(@Person() person: SignedIn, @Input() { params, body }: InputOf<'renamePasskey'>): Promise<void> {
    await this.passkeys.rename(person, params.passkeyId, body.name);
  }

  @Operation('removePasskey')
  async remove(@Person() person: SignedIn, @Input() { params }: InputOf<'removePasskey'>): Promise<void> {
    await this.own.remove(person, { kind: 'passkey', passkeyId: params.passkeyId });
  }
}
