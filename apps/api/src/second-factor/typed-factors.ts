import { Injectable } from '@nestjs/common';
import type { FactorProof } from '@app/contracts';
import { AttemptLimit, type Attempt } from '../session/attempt-limit.js';
import { OneTimeCodes } from './one-time-codes.js';
import { RecoveryCodes } from './recovery-codes.js';

/** Who types a code, and from where. */
export interface TypingPerson extends Attempt {
  readonly accountId: string;
}

/** Looks at codes that are typed, and holds back who guesses. */
@Injectable()
export class TypedFactors {
  constructor(
    private readonly limit: AttemptLimit,
    private readonly codes: OneTimeCodes,
    private readonly recovery: RecoveryCodes,
  ) {}

  /** Whether a code is right; it counts as a password does until a session begins. @throws ProblemError while held back */
  async isRight(person: TypingPerson, { way, code }: FactorProof): Promise<boolean> {
    await this.limit.admit(person);
    const from = way === 'code' ? this.codes : this.recovery;
    return from.accept(person.accountId, code);
  }

  /** The same within a session, whose earlier slips then count no more. */
  async isRightAgain(person: TypingPerson, proof: FactorProof): Promise<boolean> {
    const isRight = await this.isRight(person, proof);
    if (isRight) await this.limit.succeed(person);
    return isRight;
  }
}
