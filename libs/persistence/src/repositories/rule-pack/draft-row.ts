import type { DataSource, EntityManager } from 'typeorm';
import type { RuleDraftView } from '@app/contracts';
import {
  activationStateAt,
  draftState,
  inForceAt,
  type ChangedFiles,
  type DraftStage,
  type DraftState,
  type Instant,
  type PlainDate,
  type DraftApproval,
  type RuleDraft,
} from '@app/domain';
import { instantOf, instantOrNull } from '../shared/values.js';
import type { LiveActivation } from './live-activations.js';

/** A draft as the database has it. */
export interface DraftRow {
  readonly id: string;
  readonly base_hash: string;
  readonly title: string;
  readonly intent: string;
  readonly files: ChangedFiles;
  readonly revision: number;
  readonly stage: DraftStage;
  readonly pinned_hash: string | null;
  readonly activation_id: string | null;
  readonly opened_at: Date;
  readonly changed_at: Date;
  readonly changed_by: string;
  readonly authors: RuleDraftView['authors'] | null;
  /** Who has approved since it was submitted. */
  readonly approvals: readonly DraftApproval[] | null;
  readonly first_day: PlainDate | null;
  readonly in_force_from: Date | null;
}

const WRITING = `('opened', 'imported', 'edited', 'rebased')`;

const DRAFTS = `SELECT d.id, d.base_hash, d.title, d.intent, d.files, d.revision, d.stage, d.pinned_hash, d.activation_id,
    d.opened_at, d.changed_at, changer.display_name AS changed_by, v.first_day::text, v.in_force_from,
    (SELECT jsonb_agg(jsonb_build_object('accountId', w.id, 'displayName', w.display_name) ORDER BY w.display_name)
      FROM account w WHERE w.id IN (SELECT t.account_id FROM rule_draft_act t
        WHERE t.draft_id = d.id AND t.act IN ${WRITING})) AS authors,
    (SELECT jsonb_agg(jsonb_build_object('accountId', w.id, 'departmentCode', w.department_code) ORDER BY t.id)
      FROM rule_draft_act t JOIN account w ON w.id = t.account_id
      WHERE d.pinned_hash IS NOT NULL AND t.draft_id = d.id AND t.act = 'approved' AND t.id > (SELECT max(s.id)
        FROM rule_draft_act s WHERE s.draft_id = d.id AND s.act = 'submitted')) AS approvals
  FROM rule_draft d JOIN account changer ON changer.id = d.changed_by
    LEFT JOIN rule_activation v ON v.id = d.activation_id`;

/** Drafts, the last changed first. */
export async function readDraftRows(database: DataSource): Promise<readonly DraftRow[]> {
  const rows: DraftRow[] = await database.query(`${DRAFTS} ORDER BY d.changed_at DESC, d.id`);
  return rows;
}

/** One draft; `null` when there is none. */
export async function readDraftRow(manager: EntityManager | DataSource, draftId: string): Promise<DraftRow | null> {
  const rows: DraftRow[] = await manager.query(`${DRAFTS} WHERE d.id = $1`, [draftId]);
  return rows[0] ?? null;
}

/** What is in force when, and at which instant it is asked. */
export interface DraftMoment {
  readonly live: readonly LiveActivation[];
  readonly at: Instant;
}

/** A draft as the core knows it. */
export function draftOf(row: DraftRow, moment: DraftMoment): RuleDraft {
  return {
    id: row.id,
    baseHash: row.base_hash,
    files: row.files,
    revision: row.revision,
    state: stateOf(row, moment),
    pinnedHash: row.pinned_hash,
    authors: (row.authors ?? []).map(({ accountId }) => accountId),
    approvals: row.approvals ?? [],
    changedBy: row.changed_by,
    changedAt: instantOf(row.changed_at),
  };
}

/** A draft as people see it. */
export function draftViewOf(row: DraftRow, moment: DraftMoment): RuleDraftView {
  return {
    draftId: row.id,
    baseHash: row.base_hash,
    title: row.title,
    intent: row.intent,
    state: stateOf(row, moment),
    revision: row.revision,
    changed: Object.keys(row.files).sort(),
    pinnedHash: row.pinned_hash,
    authors: row.authors ?? [],
    openedAt: instantOf(row.opened_at),
    changedAt: instantOf(row.changed_at),
    changedBy: row.changed_by,
    firstDay: row.first_day,
    inForceFrom: instantOrNull(row.in_force_from),
    isOnCurrent: inForceAt(moment.live, moment.at)?.hash === row.base_hash,
  };
}

function stateOf({ stage, activation_id: id }: DraftRow, { live, at }: DraftMoment): DraftState {
  const activation = live.find((one) => one.id === id);
  return draftState(stage, activation === undefined ? null : activationStateAt(live, activation, at));
}
