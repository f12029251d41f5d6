import type { PlainDate } from '../shared/plain-date.js';
import type { ViolationCode } from './violation.js';

/** Kinds of intake: 投诉 complaint, 举报 report, 线索 clue, 转办 transfer. */
export const COMPLAINT_KINDS = ['complaint', 'report', 'clue', 'transfer'] as const;
/** One kind of intake. */
export type ComplaintKind = (typeof COMPLAINT_KINDS)[number];

/** Where a complaint came in (窗口 … 数据比对). Source: domain.md 7.3. */
export const CHANNELS = [
  'window', 'phone', '12333', '12345', '12315', 'wage-platform', 'online', 'petition', 'union', 'court', 'procuratorate',
  'patrol', 'data-match', 'import',
] as const; // prettier-ignore
/** One channel of intake. */
export type Channel = (typeof CHANNELS)[number];

/**
 * Relation between worker and enterprise: LR labour relation, QLR 不完全符合确立劳动关系情形, CIVIL, UNKNOWN.
 * Source: 人社部发〔2021〕56号 (B). It decides the toolset.
 */
export const RELATION_CLASSES = ['LR', 'QLR', 'CIVIL', 'UNKNOWN'] as const;
/** One relation class. */
export type RelationClass = (typeof RELATION_CLASSES)[number];

/** Whether the matter already lies elsewhere. Source: 监察条例 art. 21 (A). */
export const PARALLEL_PROCEDURES = ['none', 'arbitration', 'court', 'petition'] as const;
/** One parallel procedure. */
export type ParallelProcedure = (typeof PARALLEL_PROCEDURES)[number];

/** Signals of a collective dispute or a failing enterprise. Source: domain.md R36–R39. */
export const SIGNALS = [
  'bankruptcy', 'closing', 'boss-unreachable', 'assets-moved', 'gathering', 'work-stop', 'mass-layoff',
] as const; // prettier-ignore
/** One signal. */
export type Signal = (typeof SIGNALS)[number];

/** What a case is about, without any person: the part of a complaint that the core and the rules see. */
export interface CaseSubject {
  readonly complaintId: string | null;
  readonly enterpriseId: string | null;
  readonly kind: ComplaintKind;
  readonly channel: Channel;
  readonly confidential: boolean;
  readonly urgent: boolean;
  readonly receivedOn: PlainDate;
  readonly violationCodes: readonly ViolationCode[];
  readonly relationClass: RelationClass;
  readonly workersAffected: number | null;
  /** Integer fen (1/100 CNY); `null` when not stated. */
  readonly amountClaimedFen: number | null;
  readonly monthsUnpaid: number | null;
  /** End of the violation, or its start when it does not continue; `null` when not stated. */
  readonly violationOn: PlainDate | null;
  readonly ongoing: boolean | null;
  readonly respondentIdentified: boolean;
  readonly parallelProcedure: ParallelProcedure;
  readonly signals: readonly Signal[];
  readonly peopleGathered: number | null;
}
