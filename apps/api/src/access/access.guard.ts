import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { ROUTES, type AccountRole, type Route, type RouteName } from '@app/contracts';
import { CommandGroundRepository, lookAs, SessionRepository, type SignedIn } from '@app/persistence';
import { operationOf, problem } from '@app/platform';
import { commandQuestion } from '../command/command-question.js';
import { isPublic } from './public.js';
import { BEFORE_PASSWORD_CHANGE, ROLE_MATRIX } from './role-matrix.js';
import { SessionTerms } from './session-terms.js';
import type { SignedInRequest } from './signed-in-request.js';

/** Lets a request through when its sender is signed in and the role may use the operation. What is not listed is closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly terms: SessionTerms,
    private readonly sessions: SessionRepository,
    private readonly grounds: CommandGroundRepository,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const name = operationOf(context.getHandler());
    if (isOpen(name) || isPublic(context.getHandler())) return true;
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const signedIn = await this.identify(request, name);
    if (signedIn === null) throw problem(401, 'session.required');
    request.signedIn = signedIn;
    refuseRole(signedIn, name);
    lookAs(signedIn);
    return true;
  }

  /** The ground of a command is read together with its session: one round trip. */
  private async identify(request: SignedInRequest, name: RouteName | undefined): Promise<SignedIn | null> {
    const question = this.terms.questionIn(request);
    if (question === null) return null;
    if (name !== 'commandCase') return this.sessions.find(question);
    const ground = await this.grounds.read(commandQuestion(request, question));
    if (ground === null) return null;
    request.ground = ground;
    return ground.signedIn;
  }
}

function isOpen(name: RouteName | undefined): boolean {
  const route: Route | undefined = name === undefined ? undefined : ROUTES[name];
  return route?.open === true;
}

/** Handlers outside the interface (the stream) check the role themselves. */
function refuseRole({ mustChangePassword, role }: SignedIn, name: RouteName | undefined): void {
  const isSessionOnly = name !== undefined && BEFORE_PASSWORD_CHANGE.includes(name);
  if (mustChangePassword && !isSessionOnly) throw problem(403, 'session.password-change-required');
  const allowed: readonly AccountRole[] = name === undefined ? [role] : ROLE_MATRIX[name];
  if (!allowed.includes(role)) throw problem(403, 'role.not-allowed', { data: { role } });
}
