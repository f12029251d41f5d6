import { Controller } from '@nestjs/common';
import type { ParkedOpenings, RetriedOpening } from '@app/contracts';
import { ParkedOpeningRepository, type ParkedAct, type ParkedActOutcome, type SignedIn } from '@app/persistence';
import { Input, LegalClock, Operation, problem, type InputOf } from '@app/platform';
import { Person } from '../access/signed-in-request.js';
import { Relay } from './relay.js';

const STATES: Readonly<Record<string, RetriedOpening['state']>> = { done: 'opened', parked: 'parked' };

/** Accepted complaints whose case could not be opened: the administrator tries again or gives up. */
@Controller()
export class ParkedOpeningController {
  constructor(
    private readonly openings: ParkedOpeningRepository,
    private readonly relay: Relay,
    private readonly clock: LegalClock,
  ) {}

  @Operation('listParkedOpenings')
  async list(): Promise<ParkedOpenings> {
    return this.openings.list();
  }

  @Operation('retryParkedOpening')
  async retry(
    @Person() { accountId }: SignedIn,
    @Input() { params: { commandId } }: InputOf<'retryParkedOpening'>,
  ): Promise<RetriedOpening> {
    refuseUnless(await this.openings.retry({ commandId, accountId, ...this.moment() }));
    await this.relay.sendPromptly([commandId]);
    return { state: STATES[await this.openings.statusOf(commandId)] ?? 'waiting' };
  }

  @Operation('giveUpParkedOpening')
  async giveUp(
    @Person() { accountId }: SignedIn,
    @Input() { params: { commandId }, body }: InputOf<'giveUpParkedOpening'>,
  ): Promise<void> {
    const { outcome, follows } = await this.openings.giveUp({ commandId, accountId, ...this.moment() }, body.reason);
    refuseUnless(outcome);
    await this.relay.sendPromptly(follows);
  }

  private moment(): Pick<ParkedAct, 'at' | 'on'> {
    const { now: at, today: on } = this.clock.moment();
    return { at, on };
  }
}

function refuseUnless(outcome: ParkedActOutcome): void {
  if (outcome === 'unknown') throw problem(404, 'parked-opening.unknown');
  if (outcome === 'settled') throw problem(409, 'parked-opening.settled');
}
