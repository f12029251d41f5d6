import type { Channel, ComplaintKind, ParallelProcedure, RelationClass, Signal } from '../complaint/complaint.js';
import type { ViolationCode } from '../complaint/violation.js';
import type { CreditCodeCheck } from '../enterprise/credit-code.js';
import type { DepartmentCode } from '../shared/identifiers.js';
import type { PlainDate } from '../shared/plain-date.js';

/** What the respondent is to the work. Source: domain.md 7.3 (平台/合作用工/派遣/外包/个体). */
export const RESPONDENT_ROLES = [
  'platform', 'cooperating-employer', 'dispatch', 'outsourcing', 'individual-business', 'other',
] as const; // prettier-ignore
/** One role of a respondent. */
export type RespondentRole = (typeof RESPONDENT_ROLES)[number];

/** The person behind a complaint; stored apart and never part of what travels. Source: 监察条例 art. 9 (A). */
export interface Reporter {
  readonly name: string | null;
  readonly phone: string | null;
  readonly idNumber: string | null;
  readonly address: string | null;
  readonly occupation: string | null;
  readonly platformAccount: string | null;
}

/** The respondent as the complaint names it. */
export interface Respondent {
  readonly name: string;
  readonly creditCode: string | null;
  /** `null` when no credit code is stated. */
  readonly creditCodeCheck: CreditCodeCheck | null;
  readonly address: string | null;
  readonly region: string | null;
  readonly legalPerson: string | null;
  readonly phone: string | null;
  readonly role: RespondentRole;
}

/** A checked complaint before it is stored. Source of the fields: 若干规定 art. 14 (B); domain.md 7.3. */
export interface ComplaintDraft {
  readonly kind: ComplaintKind;
  readonly channel: Channel;
  readonly receivedOn: PlainDate;
  readonly receivedBy: DepartmentCode;
  readonly confidential: boolean;
  readonly urgent: boolean;
  /** `null` when nothing is known of the person. */
  readonly reporter: Reporter | null;
  readonly respondent: Respondent;
  readonly platformName: string | null;
  readonly relationClass: RelationClass;
  readonly violationCodes: readonly ViolationCode[];
  readonly violationOn: PlainDate | null;
  readonly ongoing: boolean | null;
  readonly workersAffected: number | null;
  readonly amountClaimedFen: number | null;
  readonly monthsUnpaid: number | null;
  readonly parallelProcedure: ParallelProcedure;
  readonly signals: readonly Signal[];
  readonly peopleGathered: number | null;
  /** The words of the person; sealed where they are secret. */
  readonly facts: string | null;
  readonly requests: string | null;
  /** The matter in words that name nobody, written by the officer; travels in place of what is sealed. */
  readonly summary: string | null;
  readonly marks: readonly string[];
  readonly sourceNote: string | null;
  /** Equal keys are the same complaint. */
  readonly duplicateKey: string;
}
