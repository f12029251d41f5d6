import type { CaseRefusal } from '../case-file/case-refusal.js';
import { WAGE_VIOLATIONS } from '../complaint/violation.js';
import type { Period } from '../deadline/period.js';
import { accepted, refused } from '../shared/outcome.js';
import type { PlainDate } from '../shared/plain-date.js';
import type { ExtendDeadline } from '../deadline-ledger/amendment.js';
import type { Amended, Amending } from './amending.js';
import { EXTENSION_RULES, type ExtensionRule } from './extension-rules.js';
import { standingDueOn, type LedgerReading } from '../deadline-ledger/read-ledger.js';

/** Lengthens a clock as far as the law lets it, once, before its due day. */
export function extend(amending: Amending, { period }: ExtendDeadline): Amended {
  const refusal = wageRefusal(amending) ?? extensionRefusal(amending, period);
  return refusal === null ? accepted({ entry: 'extended', period }) : refused(refusal);
}

/** No extension of a rectification for wages. Source: domain.md 6.3 (D). */
export function wageRefusal({ caseFile, deadline }: Amending): CaseRefusal | null {
  const isOfWages = caseFile.subject.violationCodes.some((code) => WAGE_VIOLATIONS.includes(code));
  return deadline.clock === 'rectification' && isOfWages ? { code: 'rectification.wage-not-extendable' } : null;
}

/** Why a clock may not be extended by a period; `null` when it may. Asked by the steps that extend, too. */
export function extensionRefusal(
  { deadline, reading, on }: Pick<Amending, 'deadline' | 'reading' | 'on'>,
  period: Period,
): CaseRefusal | null {
  const rule = EXTENSION_RULES[deadline.clock];
  if (rule === undefined) return { code: 'deadline.not-extendable', clock: deadline.clock };
  const dueOn = standingDueOn(deadline);
  if (dueOn !== null && on > dueOn) return { code: 'deadline.extension-too-late', dueOn };
  const earlier = deadline.ledger.findLast(({ entry }) => entry === 'extended' || entry === 'restarted');
  if (earlier?.entry === 'extended') return { code: 'deadline.already-extended', on: earlier.on };
  return openRefusal(reading, on) ?? limitRefusal(period, rule);
}

/** A clock that is open has no day from which an extension could be counted. */
function openRefusal({ pauses, interruptedFrom }: LedgerReading, on: PlainDate): CaseRefusal | null {
  if (interruptedFrom !== null) return { code: 'deadline.interrupted', from: interruptedFrom };
  const pause = pauses.find(({ from, until }) => until === null && from <= on);
  return pause === undefined ? null : { code: 'deadline.suspended', from: pause.from };
}

/** Lengths of different units cannot be compared: the law's own unit is asked for. */
function limitRefusal(period: Period, { limit, base }: ExtensionRule): CaseRefusal | null {
  if (limit === null || (period.unit === limit.unit && period.amount <= limit.amount)) return null;
  return { code: 'deadline.extension-beyond-law', limit, base };
}
