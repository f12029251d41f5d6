import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { PASSWORD_RULES, type PasswordRules } from '@app/domain';
import type { SessionQuestion } from '@app/persistence';
import { MachineClock } from '@app/platform';
import type { Environment } from '../config/environment.js';
import { ENVIRONMENT } from '../foundation/tokens.js';
import { tokenHashOf } from './session-cookie.js';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1_440;

/** How long sessions last, and how a request names its own. */
@Injectable()
export class SessionTerms {
  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly clock: MachineClock,
  ) {}

  /** The present instant. */
  now(): Date {
    return new Date(this.clock.now());
  }

  /** When a session that begins now ends at the latest. */
  expiry(): Date {
    return this.later(this.environment.SESSION_MAX_MINUTES);
  }

  /** The instant some minutes from now; negative for the past. */
  later(minutes: number): Date {
    return new Date(this.now().getTime() + minutes * MINUTE_MS);
  }

  /** An account that was not used since then opens nothing; `null` when none sleeps. */
  dormantSince(): Date | null {
    const days = this.environment.ACCOUNT_DORMANT_DAYS;
    return days === 0 ? null : this.later(-days * DAY_MINUTES);
  }

  /** What a password of this deployment must be like. */
  passwordRules(): PasswordRules {
    return PASSWORD_RULES[this.environment.PASSWORD_PROFILE];
  }

  /** A password chosen before this instant must be replaced; `null` when age does not matter. */
  passwordSince(): Date | null {
    const days = this.passwordRules().longestDays;
    return days === null ? null : this.later(-days * DAY_MINUTES);
  }

  /** How to ask for a session by the hash of its token. */
  questionOf(tokenHash: string): SessionQuestion {
    return { tokenHash, now: this.now(), idleSince: this.later(-this.environment.SESSION_IDLE_MINUTES) };
  }

  /** How to ask for the session of a request; `null` when the request names none. */
  questionIn(request: FastifyRequest): SessionQuestion | null {
    const tokenHash = tokenHashOf(request, this.environment);
    return tokenHash === null ? null : this.questionOf(tokenHash);
  }
}
