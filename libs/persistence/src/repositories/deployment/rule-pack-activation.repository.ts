import type { DataSource, EntityManager } from 'typeorm';
import type { Instant } from '@app/domain';
import { inForceHashSql } from '../rule-pack/live-activations.js';
import { lockRules, recordActivation, storePack, type CheckedPack } from '../rule-pack/record-activation.js';
import { instantOf } from '../shared/values.js';

/** The pack in force. */
export interface ActivatedPack {
  readonly hash: string;
  readonly name: string;
  readonly ruleCount: number;
  readonly activatedAt: Instant;
}

/** When a pack is put into force, and by whom or what. */
export interface ActivationNote {
  readonly at: Instant;
  readonly by: string;
}

/** Loads packs on the server, as the first one and in an emergency; nothing that was ever stored or in force is changed. */
export class RulePackActivation {
  constructor(private readonly database: DataSource) {}

  /** Stores a pack where it is new and puts it into force, both or neither; false when it is in force already. */
  async putInForce(pack: CheckedPack, { at, by }: ActivationNote): Promise<boolean> {
    return this.database.transaction(async (manager) => {
      await lockRules(manager);
      const current = await readCurrent(manager, at);
      if (current?.hash === pack.hash) return false;
      await storePack(manager, pack, { at, by });
      const { name, hash } = pack;
      const loaded = { firstDay: null, baseHash: null, draftId: null, accountId: null, reason: null };
      await recordActivation(manager, { ...loaded, name, hash, kind: 'loaded', inForceFrom: at, by, at });
      return true;
    });
  }

  /** The pack that a case gets that opens at an instant; `null` before the first activation. */
  async current(at: Instant): Promise<ActivatedPack | null> {
    return readCurrent(this.database, at);
  }
}

async function readCurrent(manager: EntityManager | DataSource, at: Instant): Promise<ActivatedPack | null> {
  const rows: { hash: string; name: string; rule_count: number; activated_at: Date }[] = await manager.query(
    `SELECT p.hash, p.name, p.rule_count,
       (SELECT max(a.activated_at) FROM rule_activation a WHERE a.hash = p.hash) AS activated_at
     FROM rule_pack p WHERE p.hash = (${inForceHashSql('$1')})`,
    [at],
  );
  const [row] = rows;
  if (row === undefined) return null;
  return { hash: row.hash, name: row.name, ruleCount: row.rule_count, activatedAt: instantOf(row.activated_at) };
}
