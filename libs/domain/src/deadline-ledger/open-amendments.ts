import type { CaseFile } from '../case-file/case-file.js';
import type { Deadline } from '../deadline/deadline.js';
import type { Surroundings } from '../proceeding/step.js';
import { standingRefusal } from './amend-deadline.js';
import type { AmendDeadline } from './amendment.js';
import type { Amending } from '../deadline-act/amending.js';
import { extensionRefusal, wageRefusal } from '../deadline-act/extend-deadline.js';
import { EXTENSION_RULES } from '../deadline-act/extension-rules.js';
import { readLedger, standingDueOn } from './read-ledger.js';
import { notInterruptible } from '../deadline-act/restart-deadline.js';

/** Acts on a clock that a person may do; counting it anew by the calendar is the engine's own. */
export const PERSONAL_AMENDMENTS = [
  'suspend-deadline',
  'resume-deadline',
  'extend-deadline',
  'interrupt-deadline',
  'restart-deadline',
  'correct-deadline',
] as const satisfies readonly AmendDeadline['type'][];
/** One act. */
export type PersonalAmendment = (typeof PERSONAL_AMENDMENTS)[number];

/** Acts on a clock that are open to a person now; whether their days and lengths are right is seen when they are done. */
export function openAmendments(
  caseFile: CaseFile,
  deadline: Deadline,
  { actor, on, at }: Pick<Surroundings, 'actor' | 'on' | 'at'>,
): readonly PersonalAmendment[] {
  const amending = { caseFile, deadline, reading: readLedger(deadline), on, at };
  return PERSONAL_AMENDMENTS.filter(
    (type) => standingRefusal(caseFile, deadline, { type, actor }) === null && HAS_GROUND[type](amending),
  );
}

const HAS_GROUND: Readonly<Record<PersonalAmendment, (amending: Amending) => boolean>> = {
  'suspend-deadline': isSuspendable,
  'resume-deadline': ({ reading: { pauses }, on }) => pauses.some(({ until }) => until === null || until >= on),
  'extend-deadline': isExtendable,
  'interrupt-deadline': (amending) => notInterruptible(amending) === null && amending.reading.interruptedFrom === null,
  'restart-deadline': (amending) => notInterruptible(amending) === null,
  'correct-deadline': () => true,
};

function isSuspendable({ deadline, reading, on }: Amending): boolean {
  const isOpen = reading.interruptedFrom !== null || reading.pauses.some(({ until }) => until === null);
  const dueOn = standingDueOn(deadline);
  return deadline.waitsFor === 'department' && !isOpen && (dueOn === null || on <= dueOn);
}

/** Asked with the longest extension that the law allows. */
function isExtendable(amending: Amending): boolean {
  const longest = EXTENSION_RULES[amending.deadline.clock]?.limit ?? { amount: 1, unit: 'working-day' };
  return wageRefusal(amending) === null && extensionRefusal(amending, longest) === null;
}
