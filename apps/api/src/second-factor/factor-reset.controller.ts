import { Controller } from '@nestjs/common';
import { SecondFactorRepository, type SignedIn } from '@app/persistence';
import { Input, MachineClock, Operation, problem, type InputOf } from '@app/platform';
import { Person } from '../access/signed-in-request.js';

/** Helps somebody who has lost every second factor. */
@Controller()
export class FactorResetController {
  constructor(
    private readonly clock: MachineClock,
    private readonly factors: SecondFactorRepository,
  ) {}

  /** Nobody helps himself: who is signed in has the own page for it. */
  @Operation('resetSecondFactor')
  async reset(@Person() me: SignedIn, @Input() { params, body }: InputOf<'resetSecondFactor'>): Promise<void> {
    const { accountId } = params;
    if (accountId === me.accountId) throw problem(409, 'second-factor.own-account');
    const act = { reason: body.reason, by: me.accountName, at: this.clock.now() };
    const isKnown = await this.factors.reset({ accountId, ...act });
    if (!isKnown) throw problem(404, 'second-factor.account-unknown');
  }
}
