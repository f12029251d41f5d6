import { accepted, refused, type Outcome } from '../shared/outcome.js';
import type { Instant, PlainDate } from '../shared/plain-date.js';
import type { ActivationState } from '../rule-activation/rule-activation.js';

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
  | {
      readonly code: 'rule-pack.checks-failed';
      readonly problems: number;
      readonly examples: number;
      readonly findings: number;
    }
  | { readonly code: 'rule-pack.own-draft' }
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

/** What checking the files of a draft has shown. */
export interface DraftChecks {
  /** Hash of the pack that they make; `null` when they make none. */
  readonly hash: string | null;
  readonly problems: number;
  readonly failedExamples: number;
  /** Contradictions and dead rules that the analysis has found, and nobody has accepted. */
  readonly findings: number;
}

/** Hands a draft to the approver; from now on it is exactly this pack. */
export function submitDraft(draft: RuleDraft, checks: DraftChecks, access: DraftAccess): DraftOutcome {
  const refusal = refusalOf(draft, 'submit', access) ?? contentRefusal(draft, checks);
  if (refusal !== null) return refused(refusal);
  return accepted(moved({ ...draft, state: 'submitted', pinnedHash: checks.hash }));
}

/** Approves what was submitted, by somebody who has not written in it and has seen this very pack. */
export function approveDraft(
  draft: RuleDraft,
  { hash, checks }: { readonly hash: string; readonly checks: DraftChecks },
  access: DraftAccess,
): DraftOutcome {
  const refusal = refusalOf(draft, 'approve', access);
  if (refusal !== null) return refused(refusal);
  if (draft.authors.includes(access.accountId)) return refused({ code: 'rule-pack.own-draft' });
  if (draft.pinnedHash !== hash || checks.hash !== hash)
    return refused({ code: 'rule-pack.other-content', hash: draft.pinnedHash });
  const failing = checksRefusal(checks);
  return failing === null ? accepted(moved({ ...draft, state: 'approved' })) : refused(failing);
}

/** Gives a draft back to those who write it. */
export function returnDraft(draft: RuleDraft, access: DraftAccess): DraftOutcome {
  const refusal = refusalOf(draft, 'return', access);
  return refusal === null ? accepted(moved({ ...draft, state: 'draft', pinnedHash: null })) : refused(refusal);
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

function checksRefusal({ hash, problems, failedExamples: examples, findings }: DraftChecks): DraftRefusal | null {
  if (hash !== null && problems + examples + findings === 0) return null;
  return { code: 'rule-pack.checks-failed', problems, examples, findings };
}

/** What is written anew is nobody's approval any more. */
function written(draft: RuleDraft, { accountId }: DraftAccess): RuleDraft {
  const authors = draft.authors.includes(accountId) ? draft.authors : [...draft.authors, accountId];
  return moved({ ...draft, authors, state: 'draft', pinnedHash: null });
}

function moved(draft: RuleDraft): RuleDraft {
  return { ...draft, revision: draft.revision + 1 };
}
