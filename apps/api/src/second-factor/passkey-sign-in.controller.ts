import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { PasskeyOptions, Session } from '@app/contracts';
import { Input, Operation, problem, type InputOf } from '@app/platform';
import { SessionDoor, type Visit } from '../session/session-door.js';
import { SessionEntrance } from '../session/session-entrance.js';
import { Passkeys } from './passkeys.js';

/** Sign-in by passkey: alone, or as the second step. */
@Controller()
export class PasskeySignInController {
  constructor(
    private readonly passkeys: Passkeys,
    private readonly door: SessionDoor,
    private readonly entrance: SessionEntrance,
  ) {}

  @Operation('challengePasskey')
  async challenge(
    @Req() request: Visit['request'],
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PasskeyOptions> {
    const awaited = await this.door.awaited({ request });
    const holder = this.door.holder({ request, reply }, awaited);
    return { options: await this.passkeys.challenge(holder, awaited?.accountId ?? null) };
  }

  @Operation('signInByPasskey')
  async begin(
    @Input() { body }: InputOf<'signInByPasskey'>,
    @Req() request: Visit['request'],
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const awaited = await this.door.awaited({ request });
    const holder = this.door.holderOf({ request });
    const known = holder === null ? null : await this.passkeys.use(holder, body);
    if (known === null) throw problem(401, 'passkey.refused');
    request.named = known;
    if (awaited === null) return this.entrance.enter({ request, reply }, known, 'passkey');
    if (awaited.accountId !== known.accountId) throw problem(401, 'passkey.refused');
    return this.entrance.enterAwaited({ request, reply }, awaited, 'passkey');
  }
}
