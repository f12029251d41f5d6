import { opening } from '../proceeding/start-proceeding.js';
import type { Surroundings } from '../proceeding/step.js';
import type { CaseEvent } from './case-event.js';
import { openProceedings, type CaseFile } from './case-file.js';
import { evolve } from './evolve.js';

/** The event that puts closing on the lead's desk when an event has ended the last proceeding; none otherwise. */
export function closureDue(caseFile: CaseFile, event: CaseEvent, where: Surroundings): readonly CaseEvent[] {
  const after = evolve(caseFile, event);
  if (after.ended !== null || openProceedings(after).length > 0 || asksForMeasures(event)) return [];
  const departmentCode = after.leadDepartment ?? after.receivedBy;
  return [opening(after, { from: { kind: 'closure', departmentCode }, data: {} }, where)];
}

/** While the measure decision is still unanswered the case may get further proceedings. */
function asksForMeasures(event: CaseEvent): boolean {
  return event.effects.some(
    (effect) => effect.kind === 'proposal-asked' && effect.request.decision === 'measure' && effect.proposal === null,
  );
}
