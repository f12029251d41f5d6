/** What checking the files of a draft has shown. */
export interface DraftChecks {
  /** Hash of the pack that they make; `null` when they make none. */
  readonly hash: string | null;
  readonly problems: number;
  readonly failedExamples: number;
  /** Contradictions and dead rules that the analysis has found, and nobody has accepted. */
  readonly findings: number;
  /** Changed rules that have no example of their own in which they fire, or none in which they stay silent. */
  readonly untested: readonly string[];
  /** A decision of which the examples would notice too few small mistakes in the changed rules. */
  readonly belowFloor: { readonly decision: string; readonly percent: number; readonly floor: number } | null;
}

/** An approval of the pack that was submitted. */
export interface DraftApproval {
  readonly accountId: string;
  readonly departmentCode: string;
}

/** What the approval of a draft needs besides another person. */
export interface ApprovalNeeds {
  /** Decisions with a limit of flips that nobody has measured for exactly this pack. */
  readonly unmeasured: readonly string[];
  /** Decisions of which the draft flips more than their limit: a further person has to approve, with a reason. */
  readonly aboveLimit: readonly string[];
  /** Departments to which the changed rules propose something, and which have approvers of their own. */
  readonly departments: readonly string[];
}

/** Why a draft does not pass the gates of its content. */
export type GateRefusal =
  | {
      readonly code: 'rule-pack.checks-failed';
      readonly problems: number;
      readonly examples: number;
      readonly findings: number;
    }
  | { readonly code: 'rule-pack.examples-missing'; readonly rules: readonly string[] }
  | {
      readonly code: 'rule-pack.score-below-floor';
      readonly decision: string;
      readonly percent: number;
      readonly floor: number;
    };

/** What stands in the way of a draft before anybody may be asked to approve it; `null` when nothing does. */
export function checksRefusal(checks: DraftChecks): GateRefusal | null {
  const { hash, problems, failedExamples: examples, findings, untested, belowFloor } = checks;
  if (hash === null || problems + examples + findings > 0)
    return { code: 'rule-pack.checks-failed', problems, examples, findings };
  if (untested.length > 0) return { code: 'rule-pack.examples-missing', rules: untested };
  return belowFloor === null ? null : { code: 'rule-pack.score-below-floor', ...belowFloor };
}

/** Departments that have approvers of their own, none of whom has approved yet. */
export function unheardDepartments(
  approvals: readonly DraftApproval[],
  { departments }: Pick<ApprovalNeeds, 'departments'>,
): readonly string[] {
  return departments.filter((code) => !approvals.some(({ departmentCode }) => departmentCode === code));
}

/** Whether everybody has approved who has to. */
export function isApprovedByAll(approvals: readonly DraftApproval[], needs: ApprovalNeeds): boolean {
  const persons = needs.aboveLimit.length > 0 ? 2 : 1;
  return approvals.length >= persons && unheardDepartments(approvals, needs).length === 0;
}

/** Whether the next approval has to give a reason: it is the one beyond the first for a change above its limit. */
export function wantsReason(approvals: readonly DraftApproval[], { aboveLimit }: ApprovalNeeds): boolean {
  return aboveLimit.length > 0 && approvals.length === 1;
}
