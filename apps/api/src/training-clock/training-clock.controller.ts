import { Controller, Inject } from '@nestjs/common';
import type { ClockView, ShiftClock } from '@app/contracts';
import { daysLater, type ClockMove, type Instant } from '@app/domain';
import type { SignedIn } from '@app/persistence';
import { Input, LegalClock, Operation, type InputOf } from '@app/platform';
import { Person } from '../access/signed-in-request.js';
import type { Environment } from '../config/environment.js';
import { ENVIRONMENT } from '../foundation/tokens.js';
import { ClockShifts, refusedShift } from './clock-shifts.js';

/** The clock of the deployment: what it shows, and in training its shifts. */
@Controller()
export class TrainingClockController {
  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly clock: LegalClock,
    private readonly shifts: ClockShifts,
  ) {}

  @Operation('readClock')
  async read(): Promise<ClockView> {
    const { clock, environment } = this;
    const history = await this.shifts.history();
    return { mode: environment.LIANDU_MODE, ...clock.moment(), zone: clock.zone, ...history };
  }

  @Operation('shiftClock')
  async shift(@Person() { accountId }: SignedIn, @Input() { body, key }: InputOf<'shiftClock'>): Promise<ClockView> {
    if (this.environment.LIANDU_MODE === 'production') throw refusedShift({ code: 'clock.in-production' });
    const move = (shows: Instant): ClockMove => moveOf(body, shows, this.clock);
    await this.shifts.shift({ id: key, accountId, reason: body.reason, move });
    return this.read();
  }
}

function moveOf({ days, on, rate }: ShiftClock, shows: Instant, clock: LegalClock): ClockMove {
  if (days !== undefined) return { to: daysLater(shows, days), rate: null };
  return { to: on === undefined ? null : clock.startOfDay(on), rate: rate ?? null };
}
