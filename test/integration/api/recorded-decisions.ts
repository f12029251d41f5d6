import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { canonicalJson, decideCompiled, type FactSet, type RulePack } from '@app/rules';
import { sha256 } from '../../rules/pack-files.js';

/** Of which day a recorded decision of the house is, unless a spec says otherwise. */
export const DECIDED_ON = '2026-01-15';

/** A decision to put on record. */
export interface DecisionToRecord {
  readonly caseFileId: string;
  readonly pack: RulePack;
  readonly decision: string;
  readonly facts: FactSet;
  readonly on?: string;
}

/** Puts a decision on record as the worker does, and answers its id. */
export async function recordDecision(sql: Client, asked: DecisionToRecord): Promise<string> {
  const { caseFileId, pack, decision, facts, on = DECIDED_ON } = asked;
  const answer = decideCompiled(pack, { decision, asOf: on, facts });
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  const { outcome, fired, nearMisses, otherwiseUsed } = answer.value;
  const id = randomUUID();
  await sql.query(
    `INSERT INTO decision_record (id, case_file_id, decision, proceeding_id, decided_at, as_of, pack_hash, evaluator,
       facts, facts_hash, outcome, fired, near_misses, otherwise_used)
     VALUES ($1, $2, $3, 'P1', $4::date, $4::date, $5, 'json-rules-engine@7.3.1', $6, $7, $8, $9, $10, $11)`,
    [
      ...[id, caseFileId, decision, on, pack.hash, facts, sha256(canonicalJson(facts)), outcome],
      ...[JSON.stringify(fired), JSON.stringify(nearMisses), otherwiseUsed],
    ],
  );
  return id;
}
