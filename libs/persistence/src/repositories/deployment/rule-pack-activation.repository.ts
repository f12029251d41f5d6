import type { DataSource, EntityManager } from 'typeorm';
import type { Instant } from '@app/domain';

/** A pack that has passed every check. */
export interface CheckedPack {
  /** SHA-256 of its canonical form. */
  readonly hash: string;
  /** Id of the pack, the same for all its versions. */
  readonly name: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** Text by path inside the pack. */
  readonly files: ReadonlyMap<string, string>;
  readonly ruleCount: number;
}

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

/** Any number that no other lock of the database uses. */
const ACTIVATION_LOCK = 764_000_001;

/** Stores packs and puts them into force; nothing that was ever stored or in force is changed. */
export class RulePackActivation {
  constructor(private readonly database: DataSource) {}

  /** Stores a pack where it is new and puts it into force, both or neither; false when it is in force already. */
  async putInForce(pack: CheckedPack, note: ActivationNote): Promise<boolean> {
    return this.database.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock($1)', [ACTIVATION_LOCK]);
      const current = await readCurrent(manager);
      if (current?.hash === pack.hash) return false;
      await store(manager, pack, note);
      await manager.query(
        'INSERT INTO rule_activation (name, hash, activated_at, activated_by) VALUES ($1, $2, $3, $4)',
        [pack.name, pack.hash, note.at, note.by],
      );
      return true;
    });
  }

  /** The pack that the next case gets; `null` before the first activation. */
  async current(): Promise<ActivatedPack | null> {
    return readCurrent(this.database);
  }
}

async function readCurrent(manager: EntityManager | DataSource): Promise<ActivatedPack | null> {
  const rows: { hash: string; name: string; rule_count: number; activated_at: Date }[] = await manager.query(
    `SELECT a.hash, a.name, p.rule_count, a.activated_at FROM rule_activation a JOIN rule_pack p ON p.hash = a.hash
     ORDER BY a.id DESC LIMIT 1`,
  );
  const [row] = rows;
  if (row === undefined) return null;
  const activatedAt = row.activated_at.toISOString() as Instant; // timestamptz read back as written
  return { hash: row.hash, name: row.name, ruleCount: row.rule_count, activatedAt };
}

async function store(manager: EntityManager, pack: CheckedPack, { at, by }: ActivationNote): Promise<void> {
  const { hash, name, title, files, ruleCount } = pack;
  await manager.query(
    `INSERT INTO rule_pack (hash, name, title_zh, title_en, files, rule_count, loaded_at, loaded_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (hash) DO NOTHING`,
    [hash, name, title.zh, title.en, Object.fromEntries(files), ruleCount, at, by],
  );
}
