import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { CommandGround, SignedIn } from '@app/persistence';
import { problem } from '@app/platform';

/** A request whose sender is known. */
export interface SignedInRequest extends FastifyRequest {
  signedIn?: SignedIn;
  /** Read together with the session when the request bears a command. */
  ground?: CommandGround;
}

/** Hands the person who is signed in to the method. */
export const Person = createParamDecorator((_: unknown, context: ExecutionContext): SignedIn => {
  const { signedIn } = context.switchToHttp().getRequest<SignedInRequest>();
  if (signedIn === undefined) throw problem(401, 'session.required');
  return signedIn;
});

/** Hands the ground of the command to the method. */
export const Ground = createParamDecorator((_: unknown, context: ExecutionContext): CommandGround => {
  const { ground } = context.switchToHttp().getRequest<SignedInRequest>();
  if (ground === undefined) throw problem(401, 'session.required');
  return ground;
});
