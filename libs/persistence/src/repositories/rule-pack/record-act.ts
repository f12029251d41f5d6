import type { EntityManager } from 'typeorm';
import type { DraftActName } from '@app/contracts';
import type { Instant, PlainDate } from '@app/domain';

/** One thing that was done with a draft. */
export interface NewDraftAct {
  readonly draftId: string;
  readonly act: DraftActName;
  /** `null` where it followed by itself. */
  readonly accountId: string | null;
  readonly hash?: string | null;
  readonly path?: string | null;
  readonly firstDay?: PlainDate | null;
  readonly reason?: string | null;
  readonly at: Instant;
}

/** Keeps for good what was done with a draft. */
export async function recordAct(manager: EntityManager, act: NewDraftAct): Promise<void> {
  const { draftId, accountId, hash = null, path = null, firstDay = null, reason = null, at } = act;
  await manager.query(
    `INSERT INTO rule_draft_act (draft_id, act, account_id, hash, path, first_day, reason, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [draftId, act.act, accountId, hash, path, firstDay, reason, at],
  );
}
