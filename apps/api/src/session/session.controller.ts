import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Session, SignInAnswer } from '@app/contracts';
import type { SignedIn } from '@app/persistence';
import { Input, Operation, type InputOf } from '@app/platform';
import { Person } from '../access/signed-in-request.js';
import { SessionDoor, type Visit } from './session-door.js';
import { SessionPresenter } from './session.presenter.js';
import { placeOf } from './sign-in-place.js';
import { SignIn } from './sign-in.js';

/** Sign-in and sign-out. */
@Controller()
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly door: SessionDoor,
    private readonly presenter: SessionPresenter,
  ) {}

  @Operation('signIn')
  async begin(
    @Input() { body }: InputOf<'signIn'>,
    @Req() request: Visit['request'],
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInAnswer> {
    const entered = await this.signIn.begin(body, placeOf(request));
    if ('ways' in entered) return this.door.letWait({ request, reply }, entered);
    this.door.letIn({ request, reply }, entered);
    return this.presenter.show(entered.signedIn);
  }

  @Operation('readSession')
  read(@Person() person: SignedIn): Session {
    return this.presenter.show(person);
  }

  @Operation('signOut')
  async end(@Person() person: SignedIn, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.signIn.end(person);
    this.door.letOut(reply);
  }
}
