import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Session } from '@app/contracts';
import { Input, Operation, problem, type InputOf } from '@app/platform';
import { SessionDoor, type Visit } from '../session/session-door.js';
import { SessionEntrance } from '../session/session-entrance.js';
import { TypedFactors } from './typed-factors.js';

/** The second step of a sign-in by a typed code. */
@Controller()
export class SecondStepController {
  constructor(
    private readonly door: SessionDoor,
    private readonly typed: TypedFactors,
    private readonly entrance: SessionEntrance,
  ) {}

  @Operation('proveSecondFactor')
  async prove(
    @Input() { body }: InputOf<'proveSecondFactor'>,
    @Req() request: Visit['request'],
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const awaited = await this.door.awaited({ request });
    if (awaited === null) throw problem(401, 'session.second-step-required');
    const isRight = await this.typed.isRight({ ...awaited, address: request.ip }, body);
    if (!isRight) throw problem(401, 'session.second-factor-wrong');
    if (body.way === 'recovery-code') request.besides = 'second-factor.recovery-code-used';
    return this.entrance.enterAwaited({ request, reply }, awaited, body.way);
  }
}
