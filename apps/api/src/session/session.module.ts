import { Module } from '@nestjs/common';
import { SessionController } from './session.controller.js';
import { SignIn } from './sign-in.js';

/** Sign-in and sessions. */
@Module({ controllers: [SessionController], providers: [SignIn], exports: [SignIn] })
export class SessionModule {}
