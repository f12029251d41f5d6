import { Injectable } from '@nestjs/common';
import type { ClockView } from '@app/contracts';
import type { ClockRefusal } from '@app/domain';
import { TrainingClockRepository, type ClockAct } from '@app/persistence';
import { MachineClock, refusal, type ProblemError } from '@app/platform';
import { ClockTeller } from './clock-teller.js';
import { rateOf } from './mark-training.js';

const STATUS_OF = {
  'clock.in-production': 409,
  'clock.not-later': 422,
  'clock.too-far': 422,
} as const satisfies Record<ClockRefusal['code'], number>;

/** Records shifts of the training clock and has everything that waits told of them. */
@Injectable()
export class ClockShifts {
  constructor(
    private readonly training: TrainingClockRepository,
    private readonly machine: MachineClock,
    private readonly teller: ClockTeller,
  ) {}

  /** Shifts the clock; asked again under the same key, it is only told again. @throws ProblemError */
  async shift(act: Omit<ClockAct, 'at'>): Promise<void> {
    const outcome = await this.training.shift({ ...act, at: this.machine.now() });
    if (!outcome.ok) throw refusedShift(outcome.refusal);
    await this.teller.tell(outcome.value);
  }

  /** The shifts so far, beside the real time. */
  async history(): Promise<Pick<ClockView, 'realNow' | 'rate' | 'shifts'>> {
    const shifts = await this.training.list();
    return { realNow: this.machine.now(), rate: rateOf(this.training), shifts: [...shifts] };
  }
}

/** The problem that answers a refusal of the clock. */
export function refusedShift({ code, ...data }: ClockRefusal): ProblemError {
  return refusal(STATUS_OF[code], code, { data });
}
