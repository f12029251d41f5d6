import { Injectable } from '@nestjs/common';
import { ExternalIdentityRepository, type SignedIn } from '@app/persistence';
import { MachineClock, problem } from '@app/platform';
import { SignOnDesk, subjectKey, type Departure, type Returned } from './sign-on-desk.js';

/** Links identities at the provider to accounts: whoever is signed in here and is proven there. */
@Injectable()
export class OwnIdentities {
  constructor(
    private readonly clock: MachineClock,
    private readonly desk: SignOnDesk,
    private readonly identities: ExternalIdentityRepository,
  ) {}

  /** Begins to link. @throws ProblemError */
  async begin({ tokenHash }: SignedIn): Promise<Departure> {
    return this.desk.begin({ purpose: 'link', sessionHash: tokenHash });
  }

  /** Links the identity that the provider has proven. @throws ProblemError */
  async link(person: SignedIn, returned: Returned): Promise<void> {
    const subject = await this.desk.finish({ purpose: 'link', sessionHash: person.tokenHash }, returned);
    const linking = await this.identities.link(person, subjectKey(subject), this.clock.now());
    if (linking === 'taken') throw problem(409, 'identity.taken');
    if (linking === 'has-one') throw problem(409, 'identity.has-one');
  }

  /** Ends a link. @throws ProblemError */
  async unlink(person: SignedIn, identityId: string): Promise<void> {
    if (!(await this.identities.unlink(person, identityId))) throw problem(404, 'identity.unknown');
  }
}
