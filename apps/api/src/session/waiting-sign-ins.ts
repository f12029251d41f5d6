import { Injectable } from '@nestjs/common';
import type { ProofWay } from '@app/contracts';
import { PendingSignInRepository, SecondFactorRepository, type PendingSignIn } from '@app/persistence';
import { newToken, problem, sha256 } from '@app/platform';
import { STEP_MINUTES } from '../access/session-cookie.js';
import { SessionTerms } from '../access/session-terms.js';

/** A sign-in that waits for its second step, from the browser that gets the token. */
export interface WaitingSignIn {
  readonly token: string;
  readonly ways: ProofWay[];
}

/** Whose second step is awaited, under which token. */
export interface AwaitedPerson extends PendingSignIn {
  readonly tokenHash: string;
}

/** Sign-ins between their two steps: nothing is open yet. */
@Injectable()
export class WaitingSignIns {
  constructor(
    private readonly terms: SessionTerms,
    private readonly pending: PendingSignInRepository,
    private readonly factors: SecondFactorRepository,
  ) {}

  /** Waits for the second step of an account whose password was right. */
  async begin(accountId: string): Promise<WaitingSignIn> {
    const token = newToken();
    const [now, expiresAt] = [this.terms.now(), this.terms.later(STEP_MINUTES)];
    await this.pending.begin({ tokenHash: sha256(token), accountId, now, expiresAt });
    return { token, ways: await this.factors.waysOf(accountId) };
  }

  /** Whose step is awaited from the browser that bears this token; `null` when none is. */
  async find(token: string): Promise<AwaitedPerson | null> {
    const tokenHash = sha256(token);
    const found = await this.pending.find(tokenHash, this.terms.now());
    return found === null ? null : { ...found, tokenHash };
  }

  /** The second step is taken, once. @throws ProblemError when it is awaited no more */
  async take({ tokenHash }: Pick<AwaitedPerson, 'tokenHash'>): Promise<void> {
    if (!(await this.pending.take(tokenHash))) throw problem(401, 'session.second-step-required');
  }
}
