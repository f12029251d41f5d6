import { Injectable } from '@nestjs/common';
import type { RecalculationView } from '@app/contracts';
import { RecalculationRepository, type RecalculationOutcome, type SignedIn } from '@app/persistence';
import { LegalClock, problem } from '@app/platform';
import { RecalculationStarter } from './recalculation-starter.js';

/** Records what the administrator asks for, then has it worked off; asking again goes on where it stopped. */
@Injectable()
export class Recalculations {
  constructor(
    private readonly register: RecalculationRepository,
    private readonly starter: RecalculationStarter,
    private readonly clock: LegalClock,
  ) {}

  /** Has every open deadline compared with the calendar. @throws ProblemError */
  async plan(recalculationId: string, { accountId }: SignedIn): Promise<RecalculationView> {
    refuseUnless(await this.register.begin({ recalculationId, accountId, at: this.clock.now() }));
    await this.starter.start({ recalculationId, part: 'plan' });
    return this.find(recalculationId);
  }

  /** Has what was planned applied. @throws ProblemError */
  async approve(recalculationId: string, { accountId }: SignedIn): Promise<RecalculationView> {
    refuseUnless(await this.register.approve({ recalculationId, accountId, at: this.clock.now() }));
    await this.starter.start({ recalculationId, part: 'apply' });
    return this.find(recalculationId);
  }

  /** Takes back what nobody has approved; it stays on record. @throws ProblemError */
  async withdraw(recalculationId: string, { accountId }: SignedIn, reason: string): Promise<RecalculationView> {
    refuseUnless(await this.register.withdraw({ recalculationId, accountId, reason, at: this.clock.now() }));
    return this.find(recalculationId);
  }

  /** One of them. @throws ProblemError */
  async find(recalculationId: string): Promise<RecalculationView> {
    const view = await this.register.find(recalculationId);
    if (view === null) throw problem(404, 'recalculation.unknown');
    return view;
  }
}

function refuseUnless(outcome: RecalculationOutcome): void {
  if (outcome === 'recalculation.unknown') throw problem(404, outcome);
  if (outcome !== 'done') throw problem(409, outcome);
}
