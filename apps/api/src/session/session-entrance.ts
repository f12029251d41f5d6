import { Injectable } from '@nestjs/common';
import type { Session, SessionProof } from '@app/contracts';
import type { SignedIn } from '@app/persistence';
import { SessionDoor, type Visit } from './session-door.js';
import { SessionStart, type ProvenAccount } from './session-start.js';
import { SessionPresenter } from './session.presenter.js';
import { placeOf } from './sign-in-place.js';
import type { AwaitedPerson } from './waiting-sign-ins.js';

/** Lets people in who are proven: their session begins, their browser gets it, and they see it. */
@Injectable()
export class SessionEntrance {
  constructor(
    private readonly start: SessionStart,
    private readonly door: SessionDoor,
    private readonly presenter: SessionPresenter,
  ) {}

  /** Lets somebody in. @throws ProblemError for a dormant account */
  async enter(visit: Visit, account: ProvenAccount, provenBy: SessionProof): Promise<Session> {
    const begun = await this.start.open(account, placeOf(visit.request), provenBy);
    this.door.letIn(visit, begun);
    return this.presenter.show(begun.signedIn);
  }

  /** Lets somebody in whose second step was awaited, once. @throws ProblemError when it is awaited no more */
  async enterAwaited(visit: Visit, awaited: AwaitedPerson, provenBy: SessionProof): Promise<Session> {
    await this.door.stepTaken(awaited);
    return this.enter(visit, awaited, provenBy);
  }

  /** Notes that somebody who is in was proven again. */
  async provenAgain(person: SignedIn, by: SessionProof): Promise<Session> {
    return this.presenter.show(await this.start.prove(person, by));
  }
}
