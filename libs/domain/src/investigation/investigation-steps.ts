import type { ServiceMode } from '../document/document.js';
import type { AccountId } from '../shared/identifiers.js';
import type { PlainDate } from '../shared/plain-date.js';

/** A recusal that was asked for or declared, and the head's answer. Source: 行政处罚法 art. 43 (A), G2. */
export interface Recusal {
  readonly official: AccountId;
  readonly decided: 'recused' | 'stays' | 'open';
}

/** Filing approval 立案审批. */
export interface FileInvestigation {
  readonly cause: string;
  readonly source: string;
  readonly officials: readonly AccountId[];
  readonly recusals: readonly Recusal[];
}

/** One inspection, inquiry or piece of evidence 检查、询问、取证. */
export interface RecordAct {
  readonly act: 'inspection' | 'inquiry' | 'evidence' | 'wage-verification';
  readonly actedOn: PlainDate;
  readonly officials: readonly AccountId[];
  readonly description: string;
}

/** Extension of the investigation, once, for complex cases. Source: 监察条例 art. 17 (A). */
export interface ExtendInvestigation {
  readonly reason: string;
}

/** End of the investigation with its finding. */
export interface ConcludeInvestigation {
  readonly finding: 'violation' | 'no-violation';
  readonly summary: string;
  /** Minor, corrected and without harm: no penalty may follow (G12). Source: 行政处罚法 art. 33 (A). */
  readonly minorAndCorrected: boolean;
}

/** Withdrawal of the case. */
export interface WithdrawInvestigation {
  readonly reason: string;
}

/** What is proposed to the party before a decision. Source: 行政处罚法 arts. 44, 62 (A), G3. */
export interface ServePriorNotice {
  readonly content: string;
  readonly factsAndReasons: string;
  readonly legalBase: string;
  readonly rights: string;
  /** Proposed fine in fen; 0 for none. */
  readonly fineFen: number;
  /** Large fine, licence, closure or ban: a hearing must be offered (G5). The sum is the deployment's (G6). */
  readonly hearingRight: boolean;
  readonly hearingOffered: boolean;
  readonly servedOn: PlainDate;
  readonly serviceMode: ServiceMode;
}

/** The party's statement, its waiver or silence after the time. Source: 行政处罚法 art. 45 (A), G4. */
export interface HearStatement {
  readonly statement: 'made' | 'waived' | 'none-in-time';
  readonly summary: string;
  readonly answer: string;
  readonly asksForHearing: boolean;
}

/** A hearing. Source: 行政处罚法 arts. 63–65 (A), G5. */
export interface HoldHearing {
  readonly heldOn: PlainDate;
  readonly chair: AccountId;
  readonly record: string;
}

/** The formal decision. */
export interface DecideInvestigation {
  readonly decision: 'penalty' | 'handling' | 'no-penalty';
  readonly fineFen: number;
  readonly content: string;
  readonly legalBase: string;
  /** Opinion of the legal review; `null` when the law asks for none (G7). */
  readonly legalReview: string | null;
  readonly reviewRequired: boolean;
  /** Record of the group discussion of a complex or major case; `null` when none is needed (G7). */
  readonly groupDiscussion: string | null;
  readonly discussionRequired: boolean;
  /** Remedies as printed: review within 60 days, suit within 6 months. Source: 复议法 art. 20, 行诉法 art. 46 (A), G14. */
  readonly remedies: string;
  readonly number: string | null;
  /** The highest fine that another department imposed for the same act, in fen; `null` for none (G11). */
  readonly otherFineFen: number | null;
}

/** Service of the decision. Source: 行政处罚法 art. 61 (A), G10. */
export interface ServeDecision {
  readonly servedOn: PlainDate;
  readonly serviceMode: ServiceMode;
}

/** Whether the party did what the decision says. */
export interface RecordPerformance {
  readonly performed: boolean;
  readonly performedOn: PlainDate | null;
  readonly note: string;
}

/** Steps of an investigation by name. */
export interface InvestigationSteps {
  readonly file: FileInvestigation;
  readonly recordAct: RecordAct;
  readonly extend: ExtendInvestigation;
  readonly conclude: ConcludeInvestigation;
  readonly withdraw: WithdrawInvestigation;
  readonly servePriorNotice: ServePriorNotice;
  readonly hearStatement: HearStatement;
  readonly holdHearing: HoldHearing;
  readonly decide: DecideInvestigation;
  readonly serveDecision: ServeDecision;
  readonly recordPerformance: RecordPerformance;
}

/** What an investigation remembers for its guards. */
export interface InvestigationFacts {
  readonly officials?: readonly AccountId[];
  readonly acts?: number;
  readonly extensions?: number;
  readonly minorAndCorrected?: boolean;
  readonly noticedOn?: PlainDate;
  readonly noticedFineFen?: number;
  readonly hearingRight?: boolean;
  readonly hearingAsked?: boolean;
  readonly hearingHeld?: boolean;
  readonly statementHeard?: boolean;
  readonly fineFen?: number;
  readonly decision?: string;
  readonly [key: string]: string | number | boolean | readonly string[];
}
