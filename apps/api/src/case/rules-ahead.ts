import { Injectable } from '@nestjs/common';
import type { ifNobodyActs, WorkCalendar } from '@app/domain';
import { CalendarReader, RulePackReader, type ForecastGround } from '@app/persistence';
import { sha256 } from '@app/platform';
import { decideCompiled, factsFor, PackShelf } from '@app/rules';

type Foretold = ReturnType<typeof ifNobodyActs>[number];

/** What the rules of a case would say at a rung that is still ahead, the enterprise being as the record knows it now. */
@Injectable()
export class RulesAhead {
  private readonly shelf: PackShelf;

  constructor(
    private readonly calendars: CalendarReader,
    packs: RulePackReader,
  ) {
    this.shelf = new PackShelf(async (hash) => packs.files(hash), { sha256 });
  }

  /** The proposed next step; `null` when the pack of the case cannot be asked. */
  async nextAt(foretold: Foretold, { packHash, enterprise }: ForecastGround): Promise<string | null> {
    const loading = await this.shelf.take(packHash);
    if (loading?.ok !== true) return null;
    const { deadline, on } = foretold;
    const asked = { ...foretold, proceedingId: deadline.proceedingId, clock: deadline.clock };
    const calendar = async (): Promise<WorkCalendar> => this.calendars.current();
    const facts = await factsFor(loading.value, asked, { enterprise, calendar });
    const answer = decideCompiled(loading.value, { decision: 'escalation', asOf: on, facts });
    const next = answer.ok ? answer.value.outcome['next'] : null;
    return typeof next === 'string' ? next : null;
  }
}
