import { Module } from '@nestjs/common';
import { SessionModule } from '../session/session.module.js';
import { FactorChange } from './factor-change.js';
import { FactorResetController } from './factor-reset.controller.js';
import { OneTimeCodes } from './one-time-codes.js';
import { OwnFactors } from './own-factors.js';
import { PasskeyChallenges } from './passkey-challenges.js';
import { SignInWaysController } from './sign-in-ways.controller.js';
import { PasskeySignInController } from './passkey-sign-in.controller.js';
import { PasskeyController } from './passkey.controller.js';
import { Passkeys } from './passkeys.js';
import { ProofController } from './proof.controller.js';
import { ProvingAgain } from './proving-again.js';
import { RecoveryCodes } from './recovery-codes.js';
import { SecondFactorController } from './second-factor.controller.js';
import { SecondStepController } from './second-step.controller.js';
import { TypedFactors } from './typed-factors.js';

/** Second factors, passkeys, and proving again. */
@Module({
  imports: [SessionModule],
  controllers: [
    SignInWaysController,
    SecondStepController,
    PasskeySignInController,
    ProofController,
    SecondFactorController,
    PasskeyController,
    FactorResetController,
  ],
  providers: [
    OneTimeCodes,
    RecoveryCodes,
    TypedFactors,
    Passkeys,
    PasskeyChallenges,
    FactorChange,
    OwnFactors,
    ProvingAgain,
  ],
})
export class SecondFactorModule {}
