import type { RuleImpact } from '@app/contracts';
import { instantOf, instantOrNull } from '../shared/values.js';

/** A run as it is stored, without what only a summary of its counts says. */
export type StoredImpact = Omit<RuleImpact, 'interval'>;

/** A run as the database has it. */
export interface ImpactRow extends Omit<StoredImpact, 'startedAt' | 'endedAt'> {
  readonly started_at: Date;
  readonly ended_at: Date | null;
}

/** SQL: runs with the person who started them. */
export const IMPACTS = `SELECT i.id AS "impactId", i.draft_id AS "draftId", i.hash, i.state, i.decision,
    i.since::text, i.sample, i.not_before::text AS "notBefore", i.total, i.counts, i.started_at, i.ended_at, i.failure,
    a.display_name AS "startedBy"
  FROM rule_impact i JOIN account a ON a.id = i.started_by`;

/** A run as people read it. */
export function impactOf({ started_at: startedAt, ended_at: endedAt, ...row }: ImpactRow): StoredImpact {
  return { ...row, startedAt: instantOf(startedAt), endedAt: instantOrNull(endedAt) };
}
