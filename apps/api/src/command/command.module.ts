import { Module } from '@nestjs/common';
import { CaseLine } from './case-line.js';
import { CommandController } from './command.controller.js';
import { CommandDesk } from './command-desk.js';
import { Refusals } from './refusals.js';

/** Commands to cases. */
@Module({ controllers: [CommandController], providers: [CaseLine, CommandDesk, Refusals] })
export class CommandModule {}
