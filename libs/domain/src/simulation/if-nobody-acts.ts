import { nextWake, type Deadline, type Rung } from '../deadline/deadline.js';
import { reachRungs } from '../deadline/reach-rungs.js';
import { ENGINE } from '../decision/consequences.js';
import { evolve } from '../case-file/evolve.js';
import type { CaseEvent } from '../case-file/case-event.js';
import type { CaseFile } from '../case-file/case-file.js';
import type { Instant, PlainDate } from '../shared/plain-date.js';

/** One thing that will happen by itself. */
export interface ForecastEntry {
  readonly at: Instant;
  readonly on: PlainDate;
  readonly rung: Rung;
  readonly deadline: Deadline;
  /** The case at that moment, for asking what the rules would say; clocks that their answers start are not foretold. */
  readonly caseFile: CaseFile;
}

/**
 * What happens to a case when nobody acts, in order; the same core that runs the case is asked.
 *
 * @param dayOf - legal day of an instant, in the zone of the deployment
 */
export function ifNobodyActs(caseFile: CaseFile, dayOf: (at: Instant) => PlainDate): readonly ForecastEntry[] {
  const entries: ForecastEntry[] = [];
  let current = caseFile;
  for (let at = nextWake(current.deadlines); at !== null; at = nextWake(current.deadlines)) {
    for (const event of reachRungs(current, { actor: ENGINE, at, on: dayOf(at), powers: {}, certifiedOfficials: [] })) {
      current = evolve(current, event);
      entries.push(...entriesOf(current, event));
    }
  }
  return entries;
}

function entriesOf(caseFile: CaseFile, { at, on, effects }: CaseEvent): readonly ForecastEntry[] {
  return effects.flatMap((effect) => {
    if (effect.kind !== 'rung-reached') return [];
    const deadline = caseFile.deadlines.find((one) => one.id === effect.deadlineId);
    return deadline === undefined ? [] : [{ at, on, rung: effect.rung, deadline, caseFile }];
  });
}
