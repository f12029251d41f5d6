import type { DataSource, EntityManager } from 'typeorm';
import type { DraftActName } from '@app/contracts';
import {
  activateDraft,
  inForceAt,
  refused,
  type DraftOutcome,
  type DraftRefusal,
  type DraftStage,
  type DraftState,
  type Instant,
  type Outcome,
  type PlainDate,
  type RuleDraft,
} from '@app/domain';
import { draftOf, readDraftRow, type DraftMoment } from './draft-row.js';
import { liveActivations } from './live-activations.js';
import { recordAct } from './record-act.js';
import { lockRules, recordActivation, revokeActivation, storePack, type CheckedPack } from './record-activation.js';

/** Why a step was not taken; the draft may not even be there. */
export type DraftStepRefusal = DraftRefusal | { readonly code: 'rule-pack.draft-unknown' };
/** A draft after a step, or why the step was not taken. */
export type DraftStepOutcome = Outcome<RuleDraft, DraftStepRefusal>;

/** Who does something with a draft, and when. */
export interface DraftActor {
  readonly draftId: string;
  readonly accountId: string;
  readonly at: Instant;
}

/** A step of a draft: the core decides it, its act is kept. */
export interface DraftMove extends DraftActor {
  readonly act: DraftActName;
  readonly path?: string;
  readonly reason?: string;
  readonly decide: (draft: RuleDraft) => DraftOutcome;
}

/** What an approver saw. */
export interface SeenByApprover {
  readonly pack: CheckedPack;
  readonly words: unknown;
  readonly wordsHash: string;
  readonly impactHash: string | null;
  /** What the gates said: limits of flips, and departments that are concerned. */
  readonly gates: unknown;
}

/** When an approved draft is to hold. */
export interface DraftStartAct extends DraftActor {
  readonly revision: number;
  /** First legal day; `null` for at once. */
  readonly on: PlainDate | null;
  readonly today: PlainDate;
  readonly inForceFrom: Instant;
}

const STAGE_OF = {
  draft: 'draft',
  submitted: 'submitted',
  approved: 'approved',
  scheduled: 'activated',
  'in-force': 'activated',
  superseded: 'activated',
  suspended: 'suspended',
  withdrawn: 'withdrawn',
} as const satisfies Record<DraftState, DraftStage>;

/** The steps of drafts: each one transaction, one at a time, with the revision that the person saw. */
export class DraftStepRepository {
  constructor(private readonly database: DataSource) {}

  /** Takes a step. */
  async move(move: DraftMove): Promise<DraftStepOutcome> {
    return this.inTurn(move, async (manager, draft) => {
      const outcome = move.decide(draft);
      if (outcome.ok) await writeMove(manager, { before: draft, after: outcome.value }, move);
      return outcome;
    });
  }

  /** Takes the step of the approver: the approved pack is stored whole, with what he saw. */
  async approve(move: DraftMove, seen: SeenByApprover): Promise<DraftStepOutcome> {
    return this.inTurn(move, async (manager, draft) => {
      const outcome = move.decide(draft);
      if (!outcome.ok) return outcome;
      const { accountId, at, draftId } = move;
      await storePack(manager, seen.pack, { at, by: draft.changedBy });
      await manager.query(
        `INSERT INTO rule_approval (draft_id, hash, account_id, words, words_hash, impact_hash, gates, reason, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [draftId, seen.pack.hash, accountId, ...seenValues(seen), move.reason ?? null, at],
      );
      await writeMove(manager, { before: draft, after: outcome.value }, move);
      return outcome;
    });
  }

  /** Puts an approved draft into force at once, or from a day on, if its base is in force until then. */
  async activate(start: DraftStartAct): Promise<DraftStepOutcome> {
    return this.inTurn(start, async (manager, draft, { live }) => {
      const { on, today, revision, accountId, inForceFrom } = start;
      const inForce = inForceAt(live, inForceFrom)?.hash ?? null;
      const outcome = activateDraft(draft, { on, today, inForce }, { revision, accountId });
      if (outcome.ok) await writeStart(manager, outcome.value, start);
      return outcome;
    });
  }

  private async inTurn(
    { draftId, at }: DraftActor,
    step: (manager: EntityManager, draft: RuleDraft, moment: DraftMoment) => Promise<DraftOutcome>,
  ): Promise<DraftStepOutcome> {
    return this.database.transaction(async (manager) => {
      await lockRules(manager);
      const row = await readDraftRow(manager, draftId);
      if (row === null) return refused({ code: 'rule-pack.draft-unknown' });
      const moment = { live: await liveActivations(manager), at };
      return step(manager, draftOf(row, moment), moment);
    });
  }
}

interface Change {
  readonly before: RuleDraft;
  readonly after: RuleDraft;
}

async function writeMove(manager: EntityManager, change: Change, move: DraftMove): Promise<void> {
  const { draftId, act, accountId, at, path = null, reason = null } = move;
  const { before, after } = change;
  if (before.state === 'scheduled') await takeBack(manager, move);
  await writeDraft(manager, { draft: after, activationId: null }, move);
  if (hasLostApproval(change))
    await recordAct(manager, { draftId, act: 'approval-revoked', accountId, hash: before.pinnedHash, at });
  await recordAct(manager, { draftId, act, accountId, hash: after.pinnedHash, path, reason, at });
}

function seenValues({ words, wordsHash, impactHash, gates }: SeenByApprover): readonly unknown[] {
  return [JSON.stringify(words), wordsHash, impactHash, JSON.stringify(gates)];
}

function hasLostApproval({ before, after }: Change): boolean {
  return before.state !== 'suspended' && before.approvals.length > 0 && after.state === 'draft';
}

async function takeBack(manager: EntityManager, { draftId, act, accountId, at }: DraftMove): Promise<void> {
  const rows: { activation_id: string }[] = await manager.query(
    'SELECT activation_id FROM rule_draft WHERE id = $1 AND activation_id IS NOT NULL',
    [draftId],
  );
  const code = act === 'withdrawn' ? 'withdrawn' : 'edited';
  for (const { activation_id: id } of rows) await revokeActivation(manager, id, { code, accountId, at });
}

async function writeStart(manager: EntityManager, draft: RuleDraft, start: DraftStartAct): Promise<void> {
  const { draftId, accountId, at, on, inForceFrom } = start;
  const { pinnedHash, baseHash, state } = draft;
  const hash = pinnedHash ?? '';
  const name = await packName(manager, hash);
  const activation = { name, hash, kind: 'released', inForceFrom, firstDay: on, baseHash, draftId } as const;
  const activationId = await recordActivation(manager, { ...activation, accountId, by: null, reason: null, at });
  await writeDraft(manager, { draft, activationId }, start);
  const act = state === 'scheduled' ? 'scheduled' : 'activated';
  await recordAct(manager, { draftId, act, accountId, hash, firstDay: on, at });
}

/** The approved pack is stored, so its name is known. */
async function packName(manager: EntityManager, hash: string): Promise<string> {
  const rows: { name: string }[] = await manager.query('SELECT name FROM rule_pack WHERE hash = $1', [hash]);
  return rows[0]?.name ?? '';
}

async function writeDraft(
  manager: EntityManager,
  { draft, activationId }: { readonly draft: RuleDraft; readonly activationId: string | null },
  { draftId, accountId, at }: DraftActor,
): Promise<void> {
  const { baseHash, files, revision, state, pinnedHash } = draft;
  await manager.query(
    `UPDATE rule_draft SET base_hash = $2, files = $3, revision = $4, stage = $5, pinned_hash = $6,
       activation_id = $7, changed_by = $8, changed_at = $9 WHERE id = $1`,
    [draftId, baseHash, files, revision, STAGE_OF[state], pinnedHash, activationId, accountId, at],
  );
}
