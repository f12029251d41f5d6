import type { DataSource, EntityManager } from 'typeorm';
import type { PlainDate, RuleActivation } from '@app/domain';
import { instantOf } from '../shared/values.js';

/** An activation that nobody revoked. */
export interface LiveActivation extends RuleActivation {
  readonly name: string;
  readonly firstDay: PlainDate | null;
  readonly draftId: string | null;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly hash: string;
  readonly in_force_from: Date;
  readonly first_day: PlainDate | null;
  readonly base_hash: string | null;
  readonly draft_id: string | null;
}

const LIVE = `FROM rule_activation a
  WHERE NOT EXISTS (SELECT 1 FROM rule_activation_revocation r WHERE r.activation_id = a.id)`;

/**
 * SQL: the hash of the pack in force at an instant, as `inForceAt` of the core answers.
 *
 * @param at - a placeholder or an expression
 */
export function inForceHashSql(at: string): string {
  return `SELECT a.hash ${LIVE}
    ORDER BY a.in_force_from > ${at}, CASE WHEN a.in_force_from <= ${at} THEN a.in_force_from END DESC,
      a.in_force_from, a.id DESC LIMIT 1`;
}

/** Every activation that nobody revoked. */
export async function liveActivations(manager: EntityManager | DataSource): Promise<readonly LiveActivation[]> {
  const rows: Row[] = await manager.query(
    `SELECT a.id, a.name, a.hash, a.in_force_from, a.first_day::text, a.base_hash, a.draft_id ${LIVE}`,
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    hash: row.hash,
    inForceFrom: instantOf(row.in_force_from),
    firstDay: row.first_day,
    baseHash: row.base_hash,
    draftId: row.draft_id,
  }));
}
