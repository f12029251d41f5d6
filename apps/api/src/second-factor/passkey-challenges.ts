import { Injectable } from '@nestjs/common';
import { PasskeyChallengeRepository } from '@app/persistence';
import type { PasskeyCeremony } from '@app/platform';
import { STEP_MINUTES } from '../access/session-cookie.js';
import { SessionTerms } from '../access/session-terms.js';

/** Remembers what browsers were asked to sign. */
@Injectable()
export class PasskeyChallenges {
  constructor(
    private readonly terms: SessionTerms,
    private readonly challenges: PasskeyChallengeRepository,
  ) {}

  /** Remembers a challenge and answers what the browser is given. */
  async ask(holderHash: string, { challenge, options }: PasskeyCeremony): Promise<PasskeyCeremony['options']> {
    const [now, expiresAt] = [this.terms.now(), this.terms.later(STEP_MINUTES)];
    await this.challenges.put({ holderHash, challenge, now, expiresAt });
    return options;
  }

  /** The challenge that a browser answers, once; `null` when it was asked for none, or too long ago. */
  async take(holderHash: string): Promise<string | null> {
    return this.challenges.take(holderHash, this.terms.now());
  }
}
