import { Controller, Req } from '@nestjs/common';
import type { Session } from '@app/contracts';
import type { SignedIn } from '@app/persistence';
import { Input, Operation, type InputOf } from '@app/platform';
import { Person } from '../access/signed-in-request.js';
import { SessionDoor, type Visit } from '../session/session-door.js';
import { SessionEntrance } from '../session/session-entrance.js';
import { ProvingAgain } from './proving-again.js';

/** Proving again, before something grave. */
@Controller()
export class ProofController {
  constructor(
    private readonly proving: ProvingAgain,
    private readonly door: SessionDoor,
    private readonly entrance: SessionEntrance,
  ) {}

  @Operation('proveAgain')
  async prove(
    @Person() person: SignedIn,
    @Input() { body }: InputOf<'proveAgain'>,
    @Req() request: Visit['request'],
  ): Promise<Session> {
    await this.proving.check(person, body, this.door.holderOf({ request }));
    return this.entrance.provenAgain(person, body.way);
  }
}
