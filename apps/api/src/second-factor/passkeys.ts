import { Injectable } from '@nestjs/common';
import type { NewPasskey, PasskeyAssertion } from '@app/contracts';
import { PasskeyRepository, type KnownPasskey, type SignedIn } from '@app/persistence';
import {
  beginPasskey,
  challengePasskeys,
  passkeyMade,
  passkeyUsed,
  problem,
  type PasskeyCeremony,
  type PasskeyHouse,
} from '@app/platform';
import { ProofTerms } from '../access/proof-terms.js';
import { PasskeyChallenges } from './passkey-challenges.js';

/** As many passkeys as a person can keep apart. */
const MOST = 10;

/** Making and using passkeys. */
@Injectable()
export class Passkeys {
  constructor(
    private readonly proofs: ProofTerms,
    private readonly passkeys: PasskeyRepository,
    private readonly challenges: PasskeyChallenges,
  ) {}

  /** Whether the deployment has an address that passkeys can be bound to. */
  areOffered(): boolean {
    return this.proofs.passkeyHouse() !== null;
  }

  /** What a browser is to sign. @param accountId - whose passkeys alone; `null` for any of this house */
  async challenge(holderHash: string, accountId: string | null): Promise<PasskeyCeremony['options']> {
    const house = this.house();
    const allowed = accountId === null ? [] : await this.passkeys.handlesOf(accountId);
    return this.challenges.ask(holderHash, await challengePasskeys(house, allowed));
  }

  /** Whose passkey has signed; `null` when none has. The challenge is used up either way. */
  async use(holderHash: string, response: PasskeyAssertion): Promise<KnownPasskey | null> {
    const house = this.house();
    const challenge = await this.challenges.take(holderHash);
    const known = await this.passkeys.find(response.id);
    if (challenge === null || known === null) return null;
    const counter = await passkeyUsed(house, { challenge, credential: known, response });
    if (counter === null) return null;
    await this.passkeys.noteUse(known.passkeyId, counter, this.proofs.now());
    return known;
  }

  /** Begins to make a passkey. @throws ProblemError when there are too many */
  async propose(person: SignedIn): Promise<PasskeyCeremony['options']> {
    const house = this.house();
    const known = await this.passkeys.handlesOf(person.accountId);
    if (known.length >= MOST) throw problem(409, 'passkey.too-many', { data: { most: MOST } });
    return this.challenges.ask(person.tokenHash, await beginPasskey(house, person, known));
  }

  /** Keeps a passkey. @throws ProblemError */
  async add({ accountId, tokenHash }: SignedIn, { name, response }: NewPasskey): Promise<void> {
    const house = this.house();
    const challenge = await this.challenges.take(tokenHash);
    const made = challenge === null ? null : await passkeyMade(house, challenge, response);
    if (made === null) throw problem(422, 'passkey.refused');
    const { transports } = response.response;
    const isNew = await this.passkeys.add({ ...made, accountId, name, transports, at: this.proofs.now() });
    if (!isNew) throw problem(409, 'passkey.known-already');
  }

  /** Renames a passkey. @throws ProblemError when the person has no such one */
  async rename({ accountId }: SignedIn, passkeyId: string, name: string): Promise<void> {
    if (!(await this.passkeys.rename(accountId, passkeyId, name))) throw problem(404, 'passkey.unknown');
  }

  private house(): PasskeyHouse {
    const house = this.proofs.passkeyHouse();
    if (house === null) throw problem(409, 'passkey.not-offered');
    return house;
  }
}
