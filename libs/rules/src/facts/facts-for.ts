import type { EnterpriseHistory, WorkCalendar } from '@app/domain';
import type { FactSnapshot } from '../decision/fact-snapshot.js';
import type { RulePack } from '../pack/rule-pack.js';
import { factsForPack } from './facts-for-pack.js';
import { factsOfCase, relationUnknownDays, type Asked } from './facts-of-case.js';

/** What stands around a case. */
export interface Around {
  readonly enterprise: EnterpriseHistory;
  /** Asked only where days have to be counted. */
  readonly calendar: () => Promise<WorkCalendar>;
}

/** The facts with which a pack is asked about a case. */
export async function factsFor(pack: RulePack, asked: Asked, { enterprise, calendar }: Around): Promise<FactSnapshot> {
  const unknownDays = await relationUnknownDays(asked, calendar);
  return factsForPack(pack, factsOfCase(asked, { enterprise, relationUnknownDays: unknownDays }));
}
