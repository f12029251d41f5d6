import { Injectable } from '@nestjs/common';
import { SignOnRepository, type ProviderSubject, type SignOnPurpose } from '@app/persistence';
import { newToken, problem, sha256 } from '@app/platform';
import { SessionTerms } from '../access/session-terms.js';
import type { ProvenSubject } from './oidc/identity-provider.js';
import { ProviderLine } from './oidc/provider-line.js';
import { marksOf, SIGN_ON_MINUTES } from './sign-on-cookie.js';

/** What a browser is at the provider for: a sign-in, or linking an identity to the account of a session. */
export interface SignOnErrand {
  readonly purpose: SignOnPurpose;
  readonly sessionHash: string | null;
}

/** What a browser brings back from the provider. */
export interface Returned {
  /** The token that it was given when it left; `null` when it bears none. */
  readonly token: string | null;
  /** What the provider has put into the address. */
  readonly parameters: string;
}

/** A browser that leaves for the provider. */
export interface Departure {
  readonly token: string;
  readonly location: string;
}

/** Sends browsers to the provider of single sign-on and reads what they bring back. */
@Injectable()
export class SignOnDesk {
  constructor(
    private readonly terms: SessionTerms,
    private readonly line: ProviderLine,
    private readonly signOns: SignOnRepository,
  ) {}

  /** Begins an errand, for the browser that gets the token. @throws ProblemError */
  async begin({ purpose, sessionHash }: SignOnErrand): Promise<Departure> {
    const token = newToken();
    const location = await this.line.entrance(marksOf(token, purpose));
    const [now, expiresAt] = [this.terms.now(), this.terms.later(SIGN_ON_MINUTES)];
    await this.signOns.begin({ tokenHash: sha256(token), purpose, sessionHash, now, expiresAt });
    return { token, location };
  }

  /** Whom the provider has proven to the browser that began the errand; it is finished once. @throws ProblemError */
  async finish(errand: SignOnErrand, { token, parameters }: Returned): Promise<ProvenSubject> {
    const now = this.terms.now();
    const isOurs = token !== null && (await this.signOns.take({ ...errand, tokenHash: sha256(token), now }));
    if (!isOurs) throw problem(409, 'sign-on.not-begun-here');
    return this.line.subject(parameters, marksOf(token, errand.purpose));
  }
}

/** By what we know somebody whom the provider has proven: a hash, because some providers name people by identity number. */
export function subjectKey({ issuer, subject }: Pick<ProvenSubject, 'issuer' | 'subject'>): ProviderSubject {
  return { issuer, subjectHash: sha256(`${issuer}\n${subject}`) };
}
