import { Module } from '@nestjs/common';
import { CaseLine } from './case-line.js';
import { CommandAnswers } from './command-answers.js';
import { CommandController } from './command.controller.js';
import { CommandDesk } from './command-desk.js';

/** Commands to cases. */
@Module({ controllers: [CommandController], providers: [CaseLine, CommandDesk, CommandAnswers] })
export class CommandModule {}
