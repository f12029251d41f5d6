import type { DataSource } from 'typeorm';
import type { DraftActView, RuleApproval, RuleDraftDetail, RuleDraftView } from '@app/contracts';
import type { ChangedFiles, Instant, PlainDate, RuleDraft } from '@app/domain';
import { instantOf } from '../shared/values.js';
import { draftOf, draftViewOf, readDraftRow, readDraftRows, type DraftMoment } from './draft-row.js';
import { liveActivations } from './live-activations.js';
import { recordAct } from './record-act.js';

/** A draft to open. */
export interface NewRuleDraft {
  readonly draftId: string;
  readonly baseHash: string;
  readonly title: string;
  readonly intent: string;
  readonly files: ChangedFiles;
  readonly accountId: string;
  readonly at: Instant;
}

interface ActRow {
  readonly act: DraftActView['act'];
  readonly at: Date;
  readonly by: string | null;
  readonly hash: string | null;
  readonly path: string | null;
  readonly first_day: PlainDate | null;
  readonly reason: string | null;
}

interface ApprovalRow {
  readonly hash: string;
  readonly account_id: string;
  readonly display_name: string;
  readonly at: Date;
  readonly words_hash: string;
  readonly impact_hash: string | null;
  readonly reason: string | null;
}

const ACTS = `SELECT t.act, t.at, a.display_name AS by, t.hash, t.path, t.first_day::text, t.reason
  FROM rule_draft_act t LEFT JOIN account a ON a.id = t.account_id WHERE t.draft_id = $1 ORDER BY t.id DESC`;

const APPROVALS = `SELECT p.hash, p.account_id, a.display_name, p.at, p.words_hash, p.impact_hash, p.reason
  FROM rule_approval p JOIN account a ON a.id = p.account_id`;

/** Changes of the rules as people read and open them. */
export class RuleDraftRepository {
  constructor(private readonly database: DataSource) {}

  /** Every draft, the last changed first. */
  async list(at: Instant): Promise<RuleDraftView[]> {
    const rows = await readDraftRows(this.database);
    const moment = await this.moment(at);
    return rows.map((row) => draftViewOf(row, moment));
  }

  /** A draft with everything that was done with it; `null` when there is none. */
  async find(draftId: string, at: Instant): Promise<RuleDraftDetail | null> {
    const row = await readDraftRow(this.database, draftId);
    if (row === null) return null;
    const acts: ActRow[] = await this.database.query(ACTS, [draftId]);
    const approvals: ApprovalRow[] = await this.database.query(
      `${APPROVALS} WHERE p.draft_id = $1 ORDER BY p.id DESC`,
      [draftId],
    );
    const view = draftViewOf(row, await this.moment(at));
    return { ...view, acts: acts.map(actOf), approvals: approvals.map(approvalOf) };
  }

  /** A draft as the core knows it; `null` when there is none. */
  async take(draftId: string, at: Instant): Promise<RuleDraft | null> {
    const row = await readDraftRow(this.database, draftId);
    return row === null ? null : draftOf(row, await this.moment(at));
  }

  /** Every approval of exactly this pack, the latest first. */
  async approvalsOf(hash: string): Promise<RuleApproval[]> {
    const rows: ApprovalRow[] = await this.database.query(`${APPROVALS} WHERE p.hash = $1 ORDER BY p.id DESC`, [hash]);
    return rows.map(approvalOf);
  }

  /** Opens a draft; opened twice under one id there is one. */
  async open(draft: NewRuleDraft, act: 'opened' | 'imported'): Promise<void> {
    const { draftId, baseHash, title, intent, files, accountId, at } = draft;
    await this.database.transaction(async (manager) => {
      const written: unknown[] = await manager.query(
        `INSERT INTO rule_draft (id, base_hash, title, intent, files, revision, stage, opened_at, changed_by, changed_at)
         VALUES ($1, $2, $3, $4, $5, 1, 'draft', $6, $7, $6) ON CONFLICT (id) DO NOTHING RETURNING id`,
        [draftId, baseHash, title, intent, files, at, accountId],
      );
      if (written.length > 0) await recordAct(manager, { draftId, act, accountId, hash: baseHash, at });
    });
  }

  private async moment(at: Instant): Promise<DraftMoment> {
    return { live: await liveActivations(this.database), at };
  }
}

function actOf({ first_day: on, at, ...act }: ActRow): DraftActView {
  return { ...act, at: instantOf(at), on };
}

function approvalOf(row: ApprovalRow): RuleApproval {
  return {
    hash: row.hash,
    by: { accountId: row.account_id, displayName: row.display_name },
    at: instantOf(row.at),
    wordsHash: row.words_hash,
    impactHash: row.impact_hash,
    reason: row.reason,
  };
}
