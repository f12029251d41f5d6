import { Module } from '@nestjs/common';
import { RelayModule } from '../relay/relay.module.js';
import { StatutoryDutyModule } from '../statutory-duty/statutory-duty.module.js';
import { CaseLine } from './case-line.js';
import { CommandAnswers } from './command-answers.js';
import { CommandController } from './command.controller.js';
import { CommandReader } from './command-reader.js';
import { CommandDesk } from './command-desk.js';

/** Commands to cases. */
@Module({
  imports: [RelayModule, StatutoryDutyModule],
  controllers: [CommandController],
  providers: [CaseLine, CommandDesk, CommandAnswers, CommandReader],
})
export class CommandModule {}
