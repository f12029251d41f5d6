import { nextWake, type Rung } from '../deadline/deadline.js';
import { reachRungs } from '../deadline/reach-rungs.js';
import { ENGINE } from '../decision/consequences.js';
import { evolve } from '../case-file/evolve.js';
import type { CaseFile } from '../case-file/case-file.js';
import type { DeadlineId } from '../shared/identifiers.js';
import type { Instant, PlainDate } from '../shared/plain-date.js';

/** One thing that will happen by itself. */
export interface ForecastEntry {
  readonly at: Instant;
  readonly deadlineId: DeadlineId;
  readonly clock: string;
  readonly rung: Rung;
}

/** What happens to a case when nobody acts, in order; the same core that runs the case is asked. */
export function ifNobodyActs(caseFile: CaseFile): readonly ForecastEntry[] {
  const entries: ForecastEntry[] = [];
  let current = caseFile;
  for (let at = nextWake(current.deadlines); at !== null; at = nextWake(current.deadlines)) {
    const on = at.slice(0, 10) as PlainDate; // the day is not read by the ladder
    const events = reachRungs(current, { actor: ENGINE, at, on, powers: {}, certifiedOfficials: [] });
    entries.push(...forecast(current, at));
    current = events.reduce((folded, event) => evolve(folded, event), current);
  }
  return entries;
}

function forecast(caseFile: CaseFile, at: Instant): readonly ForecastEntry[] {
  return caseFile.deadlines.flatMap(({ id, clock, due, status }) =>
    (status === 'running' ? (due?.rungs ?? []) : [])
      .filter((plan) => plan.reachedAt === null && plan.at <= at)
      .map(({ rung }) => ({ at, deadlineId: id, clock, rung })),
  );
}
