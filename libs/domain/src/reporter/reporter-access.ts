import type { DepartmentCode } from '../shared/identifiers.js';
import type { Instant } from '../shared/plain-date.js';
import type { ReporterKind } from './reporter.js';

/** Why somebody wants to see a field of a person; kept with every look. */
export const REVEAL_REASONS = ['contact', 'verify', 'serve', 'protect', 'answer-request'] as const;
/** One reason. */
export type RevealReason = (typeof REVEAL_REASONS)[number];

/** On what a look rests: took the report in, is the named handler, works on the party's case, or a granted exception. */
export const REPORTER_ACCESSES = ['intake-officer', 'handler', 'conducting', 'break-glass'] as const;
/** One ground of access. */
export type ReporterAccess = (typeof REPORTER_ACCESSES)[number];

/** What decides who may look at a person. */
export interface ReporterGround {
  readonly kind: ReporterKind;
  readonly receivedBy: DepartmentCode;
  /** Account that took the complaint in; `null` when it is not known. */
  readonly takenInBy: string | null;
  /** Account that the head of the receiving department has named. */
  readonly handler: string | null;
  /** Departments with a proceeding in the case. */
  readonly conducting: readonly DepartmentCode[];
  /** End of an exception granted to the asking person; `null` without one. */
  readonly grantedUntil: Instant | null;
}

/** Who asks. */
export interface ReporterViewer {
  readonly accountId: string;
  readonly departmentCode: DepartmentCode;
  readonly role: string | null;
}

/** Roles that work on cases of their department; a supervisor only presses and counts. */
const WORKING_ROLES: readonly string[] = ['officer', 'lead'];

/**
 * On what ground a person may look at the particulars, field by field; `null` for those who only learn that there is a
 * report. Source: 监察条例 art. 9 (A), guarantee G20: hidden from everyone outside handling.
 */
export function reporterAccess(ground: ReporterGround, viewer: ReporterViewer, now: Instant): ReporterAccess | null {
  const own = WORKING_ROLES.some((one) => one === viewer.role) ? ownAccess(ground, viewer) : null;
  if (own !== null) return own;
  return ground.grantedUntil !== null && now < ground.grantedUntil ? 'break-glass' : null;
}

function ownAccess(ground: ReporterGround, { accountId, departmentCode }: ReporterViewer): ReporterAccess | null {
  const isReceiving = departmentCode === ground.receivedBy;
  if (isReceiving && accountId === ground.takenInBy) return 'intake-officer';
  if (isReceiving && accountId === ground.handler) return 'handler';
  const isParty = ground.kind === 'complainant';
  return isParty && (isReceiving || ground.conducting.includes(departmentCode)) ? 'conducting' : null;
}

/** Whether somebody may name the handler of a report: the head of the department that received it. */
export function mayNameHandler({ receivedBy }: Pick<ReporterGround, 'receivedBy'>, viewer: ReporterViewer): boolean {
  return viewer.role === 'lead' && viewer.departmentCode === receivedBy;
}
