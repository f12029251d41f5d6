import { Injectable } from '@nestjs/common';
import type { RouteName } from '@app/contracts';
import { CommandGroundRepository, SessionRepository, type SignedIn } from '@app/persistence';
import { commandQuestion } from '../command/command-question.js';
import { SessionTerms } from './session-terms.js';
import type { SignedInRequest } from './signed-in-request.js';

/** Knows who asks. */
@Injectable()
export class AskingPerson {
  constructor(
    private readonly terms: SessionTerms,
    private readonly sessions: SessionRepository,
    private readonly grounds: CommandGroundRepository,
  ) {}

  /** Whose session a request bears. The ground of a command is read together with it: one round trip. */
  async identify(request: SignedInRequest, name: RouteName | undefined): Promise<SignedIn | null> {
    const question = this.terms.questionIn(request);
    if (question === null) return null;
    if (name !== 'commandCase') return this.sessions.find(question);
    const ground = await this.grounds.read(commandQuestion(request, question));
    if (ground === null) return null;
    request.ground = ground;
    return ground.signedIn;
  }
}
