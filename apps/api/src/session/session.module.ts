import { Module } from '@nestjs/common';
import { OwnPasswordController } from './own-password.controller.js';
import { OwnPassword } from './own-password.js';
import { OwnSessionController } from './own-session.controller.js';
import { PasswordCheck } from './password-check.js';
import { SessionController } from './session.controller.js';
import { SessionPresenter } from './session.presenter.js';
import { SignIn } from './sign-in.js';

/** Sign-in, sessions and the own password. */
@Module({
  controllers: [SessionController, OwnSessionController, OwnPasswordController],
  providers: [SignIn, OwnPassword, PasswordCheck, SessionPresenter],
  exports: [PasswordCheck],
})
export class SessionModule {}
