import type { CaseEvent } from '../case-file/case-event.js';
import type { CaseFile } from '../case-file/case-file.js';
import type { Surroundings } from '../proceeding/step.js';
import { pendingRungs, type Deadline, type RungPlan } from './deadline.js';

/** One event for each rung of the overdue ladder whose time has come, earliest first; the rules are asked at each. */
export function reachRungs(caseFile: CaseFile, where: Surroundings): readonly CaseEvent[] {
  return caseFile.deadlines
    .flatMap((deadline) => pendingRungs(deadline).map((plan) => ({ deadline, plan })))
    .filter(({ plan }) => plan.at <= where.at)
    .sort((left, right) => left.plan.at.localeCompare(right.plan.at))
    .map((reached) => rungEvent(reached, where));
}

function rungEvent(
  { deadline, plan }: { deadline: Deadline; plan: RungPlan },
  { actor, at, on }: Surroundings,
): CaseEvent {
  const { rung } = plan;
  const request = {
    decision: 'escalation',
    proceedingId: deadline.proceedingId,
    taskId: null,
    deadlineId: deadline.id,
    rung,
  } as const;
  return {
    type: 'DeadlineRungReached',
    actor,
    at,
    on,
    proceedingId: deadline.proceedingId,
    data: { deadlineId: deadline.id, clock: deadline.clock, rung },
    effects: [
      { kind: 'rung-reached', deadlineId: deadline.id, rung },
      { kind: 'proposal-asked', request, proposal: null },
    ],
  };
}
