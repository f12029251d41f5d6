import type { DepartmentCode, ProceedingId } from '../shared/identifiers.js';
import type { PlainDate } from '../shared/plain-date.js';

/** Kinds of procedure that one department conducts inside a case. */
export const PROCEEDING_KINDS = [
  'triage',
  'referral',
  'interview',
  'warning',
  'investigation',
  'rectification',
  'union-letter',
  'mediation',
  'judicial-confirmation',
  'judicial-suggestion',
  'working-opinion',
  'position',
  'oversight',
  'escalation',
  'measure',
  'statutory-duty',
  'closure',
] as const;
/** One kind of procedure. */
export type ProceedingKind = (typeof PROCEEDING_KINDS)[number];

/** A value that a proceeding remembers: plain JSON. */
export type FactValue = string | number | boolean | null | readonly FactValue[] | { readonly [key: string]: FactValue };

/** What a proceeding remembers for its own guards; each kind defines the shape. */
export type ProceedingFacts = Readonly<Record<string, FactValue>>;

/** One department's own formal procedure inside a case, with its own legal clock. */
export interface Proceeding {
  readonly id: ProceedingId;
  readonly kind: ProceedingKind;
  /** The department that conducts it. */
  readonly departmentCode: DepartmentCode;
  /** Departments that take part beside the conducting one. */
  readonly joiners: readonly DepartmentCode[];
  readonly status: string;
  readonly ended: boolean;
  readonly openedOn: PlainDate;
  /** The proceeding from which this one came; `null` for the first. */
  readonly parentId: ProceedingId | null;
  readonly facts: ProceedingFacts;
}

/** A proceeding that a step or command opens, before it gets its id. */
export interface ProceedingDraft {
  readonly kind: ProceedingKind;
  readonly departmentCode: DepartmentCode;
  readonly joiners?: readonly DepartmentCode[];
  readonly facts?: ProceedingFacts;
  /** First day of the first status's clock; the day of opening when absent. */
  readonly clockFrom?: PlainDate;
}
