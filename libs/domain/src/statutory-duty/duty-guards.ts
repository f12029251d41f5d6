import type { CaseRefusal } from '../case-file/case-refusal.js';
import type { StepContext } from '../proceeding/step.js';
import type { StatutoryDutyFacts } from './statutory-duty-steps.js';

type Context = StepContext<StatutoryDutyFacts>;

/** Guarantees of a party that the performance of a clock must not pass by; `null` when they are kept. */
export function performanceRefusal(context: Context): CaseRefusal | null {
  return GUARDS[context.facts.clock]?.(context) ?? null;
}

/** Why the time of a duty has not run out for good; `null` when it has. */
export function lapseRefusal({ caseFile, proceeding, facts, at }: Context): CaseRefusal | null {
  if (facts.binds === 'department')
    return { code: 'statutory-duty.binds-department', department: proceeding.departmentCode };
  const due = caseFile.deadlines.find((one) => one.proceedingId === proceeding.id)?.due ?? null;
  return due !== null && at >= due.dueAt ? null : { code: 'statutory-duty.not-over-yet', dueOn: due?.dueOn ?? null };
}

const GUARDS: Readonly<Record<string, (context: Context) => CaseRefusal | null>> = {
  'penalty-decision': undecided,
  'execution-application': unwarned,
};

/** A penalty is decided in an investigation, with its guarantees, and nowhere else (G3–G7). Source: 行政处罚法 arts. 44, 62 (A). */
function undecided({ caseFile, proceeding: { departmentCode } }: Context): CaseRefusal | null {
  const isDecided = caseFile.proceedings.some(
    (one) =>
      one.kind === 'investigation' && one.departmentCode === departmentCode && one.facts['decision'] !== undefined,
  );
  return isDecided ? null : { code: 'statutory-duty.decision-not-recorded', department: departmentCode };
}

/** The court is asked only after a demand that the party let pass (G16). Source: 行政强制法 arts. 53–54 (A). */
function unwarned({ caseFile, proceeding: { departmentCode } }: Context): CaseRefusal | null {
  const isWarned = caseFile.proceedings.some(
    ({ kind, facts, ...one }) =>
      kind === 'statutory-duty' &&
      one.departmentCode === departmentCode &&
      facts['clock'] === 'execution-demand' &&
      one.status === 'lapsed',
  );
  return isWarned ? null : { code: 'statutory-duty.demand-not-expired', department: departmentCode };
}
