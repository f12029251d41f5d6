import { Module } from '@nestjs/common';
import { ClockShifts } from './clock-shifts.js';
import { ClockTeller } from './clock-teller.js';
import { TrainingClockController } from './training-clock.controller.js';

/** The clock of a training deployment. */
@Module({ controllers: [TrainingClockController], providers: [ClockShifts, ClockTeller] })
export class TrainingClockModule {}
