import { Injectable } from '@nestjs/common';
import type { SessionProof } from '@app/contracts';
import { SessionRepository, type Credentials, type SignedIn } from '@app/persistence';
import { newToken, problem, sha256 } from '@app/platform';
import { SessionTerms } from '../access/session-terms.js';
import { AttemptLimit } from './attempt-limit.js';
import type { BrowserMarks } from './browser-marks.js';

/** Where a session is begun from. */
export interface SignInPlace extends BrowserMarks {
  readonly address: string;
}

/** Whose session is to be begun. */
export interface ProvenAccount extends Pick<Credentials, 'accountId' | 'lastActiveAt'> {
  readonly accountName: string;
}

/** A session that has begun. */
export interface BegunSession {
  readonly token: string;
  readonly signedIn: SignedIn;
}

/** Begins sessions of people who are proven, and notes that they were proven again: every way in ends here. */
@Injectable()
export class SessionStart {
  constructor(
    private readonly terms: SessionTerms,
    private readonly sessions: SessionRepository,
    private readonly limit: AttemptLimit,
  ) {}

  /** Begins a session; earlier slips count no more. @throws ProblemError for a dormant account */
  async open(account: ProvenAccount, place: SignInPlace, provenBy: SessionProof): Promise<BegunSession> {
    this.refuseDormant(account);
    const token = newToken();
    const signedIn = await this.begun(sha256(token), { ...place, accountId: account.accountId, provenBy });
    await this.limit.succeed({ accountName: account.accountName, address: place.address });
    return { token, signedIn };
  }

  /** Told only to who knows the password: to all others the account looks like any. @throws ProblemError */
  refuseDormant({ lastActiveAt }: Pick<ProvenAccount, 'lastActiveAt'>): void {
    const since = this.terms.dormantSince();
    if (since !== null && lastActiveAt < since) throw problem(403, 'session.account-dormant');
  }

  /** Notes that the person of a session was proven once more. A password does not make less of what it was begun with. */
  async prove(person: SignedIn, by: SessionProof): Promise<SignedIn> {
    const { tokenHash, provenBy } = person;
    await this.sessions.prove({ tokenHash, at: this.terms.now(), by: by === 'password' ? provenBy : by });
    return (await this.sessions.find(this.terms.questionOf(tokenHash))) ?? person;
  }

  /** Ends a session. */
  async end({ tokenHash }: SignedIn): Promise<void> {
    await this.sessions.end(tokenHash);
  }

  private async begun(tokenHash: string, of: SignInPlace & Begun): Promise<SignedIn> {
    const [now, expiresAt] = [this.terms.now(), this.terms.expiry()];
    const passwordSince = of.provenBy.startsWith('provider') ? null : this.terms.passwordSince();
    await this.sessions.begin({ ...of, tokenHash, now, expiresAt, passwordSince });
    const signedIn = await this.sessions.find(this.terms.questionOf(tokenHash));
    if (signedIn === null) throw problem(401, 'session.required');
    return signedIn;
  }
}

interface Begun {
  readonly accountId: string;
  readonly provenBy: SessionProof;
}
