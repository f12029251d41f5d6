import { Module } from '@nestjs/common';
import { RulePackController } from './rule-pack.controller.js';

/** Rule packs for reading. */
@Module({ controllers: [RulePackController] })
export class RulePackModule {}
