import { Injectable } from '@nestjs/common';
import type { DutyKind } from '@app/contracts';
import { exactMilliseconds, homeOfClock, usuallyBinds, type CaseFileId, type Period } from '@app/domain';
import { ForecastGroundRepository, type Viewer } from '@app/persistence';
import { LegalClock } from '@app/platform';
import { clockOffers, type ClockOffer } from '@app/rules';
import { CaseRules } from '../rule-pack/case-rules.js';

/** Kinds of clock that the rules of a case know and no procedure of its own starts. */
@Injectable()
export class DutyKinds {
  constructor(
    private readonly clock: LegalClock,
    private readonly grounds: ForecastGroundRepository,
    private readonly rules: CaseRules,
  ) {}

  /** What may be opened in a case that the viewer sees; `null` when there is no such case. */
  async offeredIn(viewer: Viewer, caseFileId: CaseFileId): Promise<readonly DutyKind[] | null> {
    const offers = await this.offersIn(viewer, caseFileId);
    return offers?.filter(({ clock }) => homeOfClock(clock).by === 'statutory-duty').map(kindOf) ?? null;
  }

  /** Unit of the period that the rules of a case give a kind of clock; `null` when they know no such kind. */
  async unitOf(viewer: Viewer, caseFileId: CaseFileId, clock: string): Promise<Period['unit'] | null> {
    const offers = await this.offersIn(viewer, caseFileId);
    return offers?.find((offer) => offer.clock === clock)?.period.unit ?? null;
  }

  private async offersIn(viewer: Viewer, caseFileId: CaseFileId): Promise<readonly ClockOffer[] | null> {
    const ground = await this.grounds.find(viewer, caseFileId);
    if (ground === null) return null;
    const { caseFile, enterprise } = ground;
    const { now: at, today: on } = this.clock.moment();
    const pack = await this.rules.packFor('deadline', ground, at);
    const [first] = caseFile.proceedings;
    if (pack === null || first === undefined) return [];
    const asked = { caseFile, proceedingId: first.id, clock: null, deadline: null, rung: null, at, on };
    return clockOffers(pack, await this.rules.facts(pack, asked, enterprise), on);
  }
}

function kindOf({ clock, title, period, statutory, reason, cites, level }: ClockOffer): DutyKind {
  return {
    clock,
    title,
    period,
    statutory,
    startsWith: exactMilliseconds(period) === null ? 'day' : 'instant',
    usuallyBinds: usuallyBinds(clock),
    reason,
    cites: [...cites],
    level,
  };
}
