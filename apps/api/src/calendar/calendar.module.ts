import { Module } from '@nestjs/common';
import { CalendarController } from './calendar.controller.js';

/** The working-day calendar. */
@Module({ controllers: [CalendarController] })
export class CalendarModule {}
