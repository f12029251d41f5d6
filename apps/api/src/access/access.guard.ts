import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { ROUTES, type AccountRole, type Route, type RouteName } from '@app/contracts';
import { lookAs, type SignedIn } from '@app/persistence';
import { operationOf, problem } from '@app/platform';
import { AskingPerson } from './asking-person.js';
import { ProofGate } from './proof-gate.js';
import { isPublic } from './public.js';
import { ROLE_MATRIX, WITHOUT_ROLE } from './role-matrix.js';
import type { SignedInRequest } from './signed-in-request.js';

/** Lets a request through when its sender is signed in and the role may use the operation. What is not listed is closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly asking: AskingPerson,
    private readonly proofs: ProofGate,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const name = operationOf(context.getHandler());
    if (isOpen(name) || isPublic(context.getHandler())) return true;
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const signedIn = await this.asking.identify(request, name);
    if (signedIn === null) throw problem(401, 'session.required');
    request.signedIn = signedIn;
    this.proofs.refuseUnfinished(signedIn, name);
    refuseRole(signedIn, name);
    await this.proofs.refuseOldProof(signedIn, request, name);
    lookAs(signedIn);
    return true;
  }
}

function isOpen(name: RouteName | undefined): boolean {
  const route: Route | undefined = name === undefined ? undefined : ROUTES[name];
  return route?.open === true;
}

/** Handlers outside the interface (the stream) check the role themselves. */
function refuseRole({ role }: SignedIn, name: RouteName | undefined): void {
  if (role === null) {
    refuseNewcomer(name);
    return;
  }
  const allowed: readonly AccountRole[] = name === undefined ? [role] : ROLE_MATRIX[name];
  if (!allowed.includes(role)) throw problem(403, 'role.not-allowed', { data: { role } });
}

function refuseNewcomer(name: RouteName | undefined): void {
  if (name === undefined || !WITHOUT_ROLE.includes(name)) throw problem(403, 'role.missing');
}
