import { Injectable } from '@nestjs/common';
import { SignInThrottleRepository } from '@app/persistence';
import { problem } from '@app/platform';
import { SessionTerms } from '../access/session-terms.js';

/** An attempt to prove who one is, and from where. */
export interface Attempt {
  readonly accountName: string;
  readonly address: string;
}

/** Holds back who guesses: passwords and codes are counted together, so that one does not buy tries of the other. */
@Injectable()
export class AttemptLimit {
  constructor(
    private readonly terms: SessionTerms,
    private readonly throttle: SignInThrottleRepository,
  ) {}

  /** Counts an attempt before it is looked at. @throws ProblemError while attempts are held back */
  async admit({ accountName, address }: Attempt): Promise<void> {
    const now = this.terms.now();
    const until = await this.throttle.admit({ accountName, address, now });
    if (until === null) return;
    const retryAfter = Math.ceil((until.getTime() - now.getTime()) / 1000);
    throw problem(429, 'session.locked', { retryAfter, data: { minutes: Math.ceil(retryAfter / 60) } });
  }

  /** The person is proven as far as was asked: earlier slips count no more. */
  async succeed({ accountName, address }: Attempt): Promise<void> {
    await this.throttle.succeed({ accountName, address, now: this.terms.now() });
  }
}
