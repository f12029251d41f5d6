import { Controller, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { OwnSessions } from '@app/contracts';
import { OwnSessionRepository, type SignedIn } from '@app/persistence';
import { Input, Operation, problem, type InputOf } from '@app/platform';
import { clearSessionCookie } from '../access/session-cookie.js';
import { SessionTerms } from '../access/session-terms.js';
import { Person } from '../access/signed-in-request.js';
import type { Environment } from '../config/environment.js';
import { ENVIRONMENT } from '../foundation/tokens.js';

/** The own sessions, wherever they were begun. */
@Controller()
export class OwnSessionController {
  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly terms: SessionTerms,
    private readonly sessions: OwnSessionRepository,
  ) {}

  @Operation('listOwnSessions')
  async list(@Person() person: SignedIn): Promise<OwnSessions> {
    const { SESSION_IDLE_MINUTES: idleMinutes, SESSION_MAX_MINUTES: longestMinutes } = this.environment;
    const items = await this.sessions.list(person, this.terms.questionOf(person.tokenHash));
    return { items, idleMinutes, longestMinutes };
  }

  @Operation('endOwnSession')
  async end(@Person() person: SignedIn, @Input() { params }: InputOf<'endOwnSession'>): Promise<void> {
    if (!(await this.sessions.end(person, params.sessionId))) throw problem(404, 'session.unknown');
  }

  @Operation('endOwnSessions')
  async endAll(@Person() person: SignedIn, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.endAll(person);
    clearSessionCookie(reply, this.environment);
  }
}
