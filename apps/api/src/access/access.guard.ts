import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { AccountRole, RouteName } from '@app/contracts';
import { ROUTES, type Route } from '@app/contracts';
import { CommandGroundRepository, SessionRepository, type SessionQuestion, type SignedIn } from '@app/persistence';
import { LegalClock, operationOf, problem } from '@app/platform';
import type { Environment } from '../config/environment.js';
import { ENVIRONMENT } from '../foundation/tokens.js';
import { commandQuestion } from '../command/command-question.js';
import { BEFORE_PASSWORD_CHANGE, ROLE_MATRIX } from './role-matrix.js';
import { tokenHashOf } from './session-cookie.js';
import type { SignedInRequest } from './signed-in-request.js';
import { isPublic } from './public.js';

/** Lets a request through when its sender is signed in and the role may use the operation. What is not listed is closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly clock: LegalClock,
    private readonly sessions: SessionRepository,
    private readonly grounds: CommandGroundRepository,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const name = operationOf(context.getHandler());
    const route: Route | undefined = name === undefined ? undefined : ROUTES[name];
    if (route?.open === true || isPublic(context.getHandler())) return true;
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const signedIn = await this.identify(request, name);
    if (signedIn === null) throw problem(401, 'session.required');
    request.signedIn = signedIn;
    refuseRole(signedIn, name);
    return true;
  }

  private async identify(request: SignedInRequest, name: RouteName | undefined): Promise<SignedIn | null> {
    const question = this.sessionQuestion(request);
    if (question === null) return null;
    if (name !== 'commandCase') return this.sessions.find(question);
    const ground = await this.grounds.read(commandQuestion(request, question));
    if (ground === null) return null;
    request.ground = ground;
    return ground.signedIn;
  }

  private sessionQuestion(request: SignedInRequest): SessionQuestion | null {
    const tokenHash = tokenHashOf(request, this.environment);
    if (tokenHash === null) return null;
    const now = new Date(this.clock.now());
    return { tokenHash, now, idleSince: new Date(now.getTime() - this.environment.SESSION_IDLE_MINUTES * 60_000) };
  }
}

/** Handlers without an operation (the stream) only ask for a session that is not in its first minutes. */
function refuseRole({ mustChangePassword, role }: SignedIn, name: RouteName | undefined): void {
  const isSessionOnly = name !== undefined && BEFORE_PASSWORD_CHANGE.includes(name);
  if (mustChangePassword && !isSessionOnly) throw problem(403, 'session.password-change-required');
  const allowed: readonly AccountRole[] = name === undefined ? [role] : ROLE_MATRIX[name];
  if (!allowed.includes(role)) throw problem(403, 'role.not-allowed', { data: { role } });
}
