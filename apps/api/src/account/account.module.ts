import { Module } from '@nestjs/common';
import { AccountController } from './account.controller.js';
import { Accounts } from './accounts.js';
import { RoleController } from './role.controller.js';

/** The accounts of people and their roles. */
@Module({ controllers: [AccountController, RoleController], providers: [Accounts] })
export class AccountModule {}
