import { NOTHING_RECORDED, type Rating, type RecordedStanding } from './standing.js';

/** What the record knows about the enterprise of a case over all its cases, for the rules. */
export interface EnterpriseHistory {
  /** Whether its credit code was checked and is valid; otherwise several rows may be one enterprise. */
  readonly identified: boolean;
  /** The grade that a register gave; what a case recorded goes before it. */
  readonly rating: Rating | null;
  /** How it stands, as its other cases recorded it. */
  readonly recorded: RecordedStanding;
  readonly verifiedComplaints30d: number;
  readonly sameRuleComplaints14d: number;
  readonly openCases: number;
  readonly overdueRectifications: number;
  /**
   * Whether another case of the enterprise ended in a fine for an act that may be the same: its decision imposes a fine,
   * the cases share a violation code, and the decision is not older than this violation. Source: 行政处罚法 art. 29 (A).
   */
  readonly finedSameAct: boolean;
  /**
   * True when no other case of the enterprise found a violation, as far as this record reaches; `null` when the
   * enterprise is not identified. Source: 行政处罚法 art. 33 (A).
   */
  readonly firstOffence: boolean | null;
  readonly warningsServed: number;
  readonly keyTarget: boolean;
}

/** The history of an enterprise that the record does not know. */
export const NO_HISTORY: EnterpriseHistory = {
  identified: false,
  rating: null,
  recorded: NOTHING_RECORDED,
  verifiedComplaints30d: 0,
  sameRuleComplaints14d: 0,
  openCases: 0,
  overdueRectifications: 0,
  finedSameAct: false,
  firstOffence: null,
  warningsServed: 0,
  keyTarget: false,
};
