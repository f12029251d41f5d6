import { defineProceeding, type StepContext, type StepOutcome } from '../proceeding/step.js';
import { dayBefore, futureDay } from '../shared/day-guard.js';
import type { DepartmentCode } from '../shared/identifiers.js';
import { accepted, refused } from '../shared/outcome.js';
import { lapseRefusal, performanceRefusal } from './duty-guards.js';
import type { PerformDuty, StatutoryDutyFacts, StatutoryDutySteps } from './statutory-duty-steps.js';

type Context = StepContext<StatutoryDutyFacts>;

/** A statutory duty 法定期限事项: a clock of the law that no other procedure starts, until it is met or falls away. */
export const statutoryDuty = defineProceeding<StatutoryDutyFacts, StatutoryDutySteps>({
  kind: 'statutory-duty',
  power: null,
  initial: 'running',
  openedEvent: 'StatutoryDutyOpened',
  statuses: {
    running: {
      duty: 'perform-statutory-duty',
      clockOf: ({ clock, binds, startAt }: StatutoryDutyFacts) => ({ clock, waitsFor: binds, startAt }),
    },
    performed: { duty: null },
    dropped: { duty: null },
    lapsed: { duty: null },
  },
  steps: {
    perform: { from: ['running'], event: 'StatutoryDutyPerformed', alsoBy: openerOf, take: perform },
    drop: {
      from: ['running'],
      event: 'StatutoryDutyDropped',
      byLead: true,
      alsoBy: openerOf,
      take: () => accepted({ to: 'dropped', leaves: 'cancelled' }),
    },
    recordLapse: {
      from: ['running'],
      event: 'StatutoryDutyLapsed',
      alsoBy: openerOf,
      closed: lapseRefusal,
      take: () => accepted({ to: 'lapsed', leaves: 'cancelled' }),
    },
  },
});

/** Courts, police and other bodies often have no desk here: whoever opened the duty records what they did. */
function openerOf({ facts }: Context): readonly DepartmentCode[] {
  return [facts.openedBy];
}

function perform(context: Context, { performedOn, document }: PerformDuty): StepOutcome<StatutoryDutyFacts> {
  const refusal =
    futureDay('performedOn', performedOn, context.on) ??
    dayBefore('performedOn', performedOn, context.facts.startOn) ??
    performanceRefusal(context);
  if (refusal !== null) return refused(refusal);
  return accepted({
    to: 'performed',
    facts: { performedOn },
    documents: document === null ? [] : [{ name: 'statutory-duty-proof', number: document }],
  });
}
