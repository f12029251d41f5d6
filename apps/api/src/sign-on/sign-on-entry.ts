import { Injectable } from '@nestjs/common';
import type { SecondStep } from '@app/contracts';
import type { SignedIn } from '@app/persistence';
import { SessionDoor, type Visit } from '../session/session-door.js';
import { ProviderEntry } from './provider-entry.js';
import { SignOnArrivals } from './sign-on-arrivals.js';
import type { Returned } from './sign-on-desk.js';

/** The way in through the provider, with the doors and limits of every other way in. */
@Injectable()
export class SignOnEntry {
  constructor(
    private readonly arrivals: SignOnArrivals,
    private readonly entry: ProviderEntry,
    private readonly door: SessionDoor,
  ) {}

  /** Signs in who comes back from the provider, or asks for the second step. @throws ProblemError */
  async enter(visit: Visit, returned: Returned): Promise<SignedIn | SecondStep> {
    const subject = await this.arrivals.prove(returned, visit.request.ip);
    const entered = await this.entry.enter(subject, visit);
    if ('ways' in entered) {
      const step = await this.door.letWait(visit, entered);
      visit.request.became = 'session.provider-accepted';
      return step;
    }
    this.door.letIn(visit, entered);
    return entered.signedIn;
  }
}
