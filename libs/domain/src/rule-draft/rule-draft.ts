import { accepted, refused, type Outcome } from '../shared/outcome.js';
import type { Instant, PlainDate } from '../shared/plain-date.js';
import type { ActivationState } from '../rule-activation/rule-activation.js';
import {
  checksRefusal,
  isApprovedByAll,
  wantsReason,
  type ApprovalNeeds,
  type DraftApproval,
  type DraftChecks,
  type GateRefusal,
} from './draft-gates.js';

/** What is stored of how far a draft is; whether an activated one is in force yet depends on the day. */
export const DRAFT_STAGES = ['draft', 'submitted', 'approved', 'activated', 'suspended', 'withdrawn'] as const;
/** What is stored of how far a draft is. */
export type DraftStage = (typeof DRAFT_STAGES)[number];

/** How far a change of the rules is. */
export const DRAFT_STATES = [
  'draft',
  'submitted',
  'approved',
  'scheduled',
  'in-force',
  'superseded',
  'suspended',
  'withdrawn',
] as const;
/** How far a change of the rules is. */
export type DraftState = (typeof DRAFT_STATES)[number];

/** What people do with a draft. */
export type DraftStep = 'edit' | 'submit' | 'approve' | 'return' | 'activate' | 'withdraw' | 'rebase';

/** What may follow what. An edit takes approval and schedule with it; what was in force is only followed, never changed. */
export const NEXT_DRAFT_STEPS = {
  draft: ['edit', 'submit', 'withdraw', 'rebase'],
  submitted: ['edit', 'approve', 'return', 'withdraw', 'rebase'],
  approved: ['edit', 'activate', 'return', 'withdraw', 'rebase'],
  scheduled: ['edit', 'withdraw'],
  'in-force': [],
  superseded: [],
  suspended: ['edit', 'rebase', 'withdraw'],
  withdrawn: [],
} as const satisfies Record<DraftState, readonly DraftStep[]>;

/** Text of each changed file by its path; `null` for a file that the draft leaves out. */
export type ChangedFiles = Readonly<Record<string, string | null>>;

/** A change of the rules that is being written. */
export interface RuleDraft {
  readonly id: string;
  /** The pack that it changes. */
  readonly baseHash: string;
  readonly files: ChangedFiles;
  readonly revision: number;
  readonly state: DraftState;
  /** The pack that was submitted: approval and schedule are of exactly this one. */
  readonly pinnedHash: string | null;
  /** Accounts of all who have written in it. */
  readonly authors: readonly string[];
  /** Who has approved it since it was submitted. */
  readonly approvals: readonly DraftApproval[];
  /** Name of who changed it last. */
  readonly changedBy: string;
  readonly changedAt: Instant;
}

/** Why nothing was done with a draft. */
export type DraftRefusal =
  | {
      readonly code: 'rule-pack.draft-changed';
      readonly revision: number;
      readonly name: string;
      readonly at: Instant;
    }
  | { readonly code: 'rule-pack.draft-closed'; readonly draftState: DraftState; readonly draftStep: DraftStep }
  | { readonly code: 'rule-pack.nothing-changed' }
  | GateRefusal
  | { readonly code: 'rule-pack.own-draft' }
  | { readonly code: 'rule-pack.approved-already' }
  | { readonly code: 'rule-pack.impact-missing'; readonly decisions: readonly string[] }
  | { readonly code: 'rule-pack.reason-missing'; readonly decisions: readonly string[] }
  | { readonly code: 'rule-pack.other-content'; readonly hash: string | null }
  | { readonly code: 'rule-pack.base-moved'; readonly inForce: string | null }
  | { readonly code: 'rule-pack.day-past'; readonly on: PlainDate; readonly today: PlainDate };

/** What a person saw of a draft, and who it is. */
export interface DraftAccess {
  readonly revision: number;
  readonly accountId: string;
}

/** A draft after a step, or why the step was not taken. */
export type DraftOutcome = Outcome<RuleDraft, DraftRefusal>;

/** How far a draft is, from its stage and what became of its activation. */
export function draftState(stage: DraftStage, activation: ActivationState | null): DraftState {
  if (stage !== 'activated') return stage;
  if (activation === 'scheduled' || activation === 'in-force') return activation;
  return activation === 'past' ? 'superseded' : 'suspended';
}

/** Writes one file, or takes it out (`null`); a text like that of the base is no change. */
export function editDraft(
  draft: RuleDraft,
  { path, text, baseText }: { readonly path: string; readonly text: string | null; readonly baseText: string | null },
  access: DraftAccess,
): DraftOutcome {
  const refusal = refusalOf(draft, 'edit', access);
  if (refusal !== null) return refused(refusal);
  const others = Object.entries(draft.files).filter(([name]) => name !== path);
  const files = Object.fromEntries(text === baseText ? others : [...others, [path, text]]);
  return accepted(written({ ...draft, files }, access));
}

/** Puts a draft on another base with the files that a merge made. */
export function rebaseDraft(
  draft: RuleDraft,
  { baseHash, files }: Pick<RuleDraft, 'baseHash' | 'files'>,
  access: DraftAccess,
): DraftOutcome {
  const refusal = refusalOf(draft, 'rebase', access);
  if (refusal !== null) return refused(refusal);
  return accepted(written({ ...draft, baseHash, files }, access));
}

/** Hands a draft to the approver; from now on it is exactly this pack. */
export function submitDraft(draft: RuleDraft, checks: DraftChecks, access: DraftAccess): DraftOutcome {
  const refusal = refusalOf(draft, 'submit', access) ?? contentRefusal(draft, checks);
  if (refusal !== null) return refused(refusal);
  return accepted(moved({ ...draft, state: 'submitted', pinnedHash: checks.hash, approvals: [] }));
}

/** What an approver has seen, and what his approval needs besides. */
export interface ApprovalAct {
  readonly hash: string;
  readonly checks: DraftChecks;
  readonly needs: ApprovalNeeds;
  readonly departmentCode: string;
  readonly reason: string | null;
}

/** Approves what was submitted, by somebody who has not written in it; it stays submitted until all have who must. */
export function approveDraft(draft: RuleDraft, act: ApprovalAct, access: DraftAccess): DraftOutcome {
  const refusal = refusalOf(draft, 'approve', access) ?? approverRefusal(draft, access) ?? seenRefusal(draft, act);
  if (refusal !== null) return refused(refusal);
  const { accountId } = access;
  const approvals = [...draft.approvals, { accountId, departmentCode: act.departmentCode }];
  const state = isApprovedByAll(approvals, act.needs) ? 'approved' : 'submitted';
  return accepted(moved({ ...draft, approvals, state }));
}

/** Gives a draft back to those who write it. */
export function returnDraft(draft: RuleDraft, access: DraftAccess): DraftOutcome {
  const refusal = refusalOf(draft, 'return', access);
  if (refusal !== null) return refused(refusal);
  return accepted(moved({ ...draft, state: 'draft', pinnedHash: null, approvals: [] }));
}

/** Gives a draft up; it stays on record. */
export function withdrawDraft(draft: RuleDraft, access: DraftAccess): DraftOutcome {
  const refusal = refusalOf(draft, 'withdraw', access);
  return refusal === null ? accepted(moved({ ...draft, state: 'withdrawn' })) : refused(refusal);
}

/** When an approved draft is to hold, and what will be in force until then. */
export interface DraftStart {
  /** First legal day; `null` for at once. */
  readonly on: PlainDate | null;
  readonly today: PlainDate;
  /** Hash of the pack in force just before; `null` when there is none. */
  readonly inForce: string | null;
}

/** Puts an approved draft into force, at once or from a day on. */
export function activateDraft(draft: RuleDraft, { on, today, inForce }: DraftStart, access: DraftAccess): DraftOutcome {
  const refusal = refusalOf(draft, 'activate', access);
  if (refusal !== null) return refused(refusal);
  if (on !== null && on < today) return refused({ code: 'rule-pack.day-past', on, today });
  if (inForce !== draft.baseHash) return refused({ code: 'rule-pack.base-moved', inForce });
  const isLater = on !== null && on > today;
  return accepted(moved({ ...draft, state: isLater ? 'scheduled' : 'in-force' }));
}

function refusalOf(draft: RuleDraft, step: DraftStep, { revision }: DraftAccess): DraftRefusal | null {
  const { state, changedBy: name, changedAt: at } = draft;
  const allowed: readonly DraftStep[] = NEXT_DRAFT_STEPS[state];
  if (draft.revision !== revision) return { code: 'rule-pack.draft-changed', revision: draft.revision, name, at };
  return allowed.includes(step) ? null : { code: 'rule-pack.draft-closed', draftState: state, draftStep: step };
}

function contentRefusal({ files, baseHash }: RuleDraft, checks: DraftChecks): DraftRefusal | null {
  const failing = checksRefusal(checks);
  if (failing !== null) return failing;
  const isSame = Object.keys(files).length === 0 || checks.hash === baseHash;
  return isSame ? { code: 'rule-pack.nothing-changed' } : null;
}

function approverRefusal({ authors, approvals }: RuleDraft, { accountId }: DraftAccess): DraftRefusal | null {
  if (authors.includes(accountId)) return { code: 'rule-pack.own-draft' };
  const hasApproved = approvals.some((one) => one.accountId === accountId);
  return hasApproved ? { code: 'rule-pack.approved-already' } : null;
}

function seenRefusal(draft: RuleDraft, { hash, checks, needs, reason }: ApprovalAct): DraftRefusal | null {
  const { pinnedHash, approvals } = draft;
  if (pinnedHash !== hash || checks.hash !== hash) return { code: 'rule-pack.other-content', hash: pinnedHash };
  const failing = checksRefusal(checks);
  if (failing !== null) return failing;
  if (needs.unmeasured.length > 0) return { code: 'rule-pack.impact-missing', decisions: needs.unmeasured };
  if (!wantsReason(approvals, needs) || reason !== null) return null;
  return { code: 'rule-pack.reason-missing', decisions: needs.aboveLimit };
}

/** What is written anew is nobody's approval any more. */
function written(draft: RuleDraft, { accountId }: DraftAccess): RuleDraft {
  const authors = draft.authors.includes(accountId) ? draft.authors : [...draft.authors, accountId];
  return moved({ ...draft, authors, state: 'draft', pinnedHash: null, approvals: [] });
}

function moved(draft: RuleDraft): RuleDraft {
  return { ...draft, revision: draft.revision + 1 };
}
