import { Module } from '@nestjs/common';
import { AttemptLimit } from './attempt-limit.js';
import { OwnPasswordController } from './own-password.controller.js';
import { OwnPassword } from './own-password.js';
import { OwnSessionController } from './own-session.controller.js';
import { PasswordCheck } from './password-check.js';
import { SessionController } from './session.controller.js';
import { SessionDoor } from './session-door.js';
import { SessionEntrance } from './session-entrance.js';
import { SessionStart } from './session-start.js';
import { SessionPresenter } from './session.presenter.js';
import { SignIn } from './sign-in.js';
import { WaitingSignIns } from './waiting-sign-ins.js';

/** Sign-in, sessions and the own password. */
@Module({
  controllers: [SessionController, OwnSessionController, OwnPasswordController],
  providers: [
    SignIn,
    OwnPassword,
    PasswordCheck,
    AttemptLimit,
    SessionStart,
    WaitingSignIns,
    SessionDoor,
    SessionEntrance,
    SessionPresenter,
  ],
  exports: [PasswordCheck, AttemptLimit, SessionStart, WaitingSignIns, SessionDoor, SessionEntrance, SessionPresenter],
})
export class SessionModule {}
