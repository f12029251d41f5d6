import type { DataSource } from 'typeorm';
import type { RulePackView } from '@app/contracts';
import type { Instant } from '@app/domain';
import { instantOf, instantOrNull } from '../shared/values.js';
import { inForceHashSql } from './live-activations.js';

interface PackColumns {
  readonly hash: string;
  readonly name: string;
  readonly title_zh: string;
  readonly title_en: string;
  readonly loaded_at: Date;
  readonly loaded_by: string | null;
  readonly activated_at: Date | null;
  readonly is_active: boolean;
  readonly rule_count: number;
}

/** The files of a pack, by path below its folder. */
export type StoredPackFiles = Readonly<Record<string, string>>;

const PACKS_SQL = `SELECT p.hash, p.name, p.title_zh, p.title_en, p.loaded_at, p.loaded_by, p.rule_count,
    (SELECT max(a.activated_at) FROM rule_activation a WHERE a.hash = p.hash) AS activated_at,
    coalesce(p.hash = (${inForceHashSql('$1')}), false) AS is_active
  FROM rule_pack p`;

/** Rule packs as loaded. */
export class RulePackListRepository {
  constructor(private readonly database: DataSource) {}

  /** Every pack, the last loaded first; the active one is that in force at the instant. */
  async all(at: Instant): Promise<RulePackView[]> {
    const rows: PackColumns[] = await this.database.query(`${PACKS_SQL} ORDER BY p.loaded_at DESC, p.hash`, [at]);
    return rows.map(viewOf);
  }

  /** A pack with its files; `null` when none bears the hash. */
  async find(hash: string, at: Instant): Promise<{ pack: RulePackView; files: StoredPackFiles } | null> {
    const rows: (PackColumns & { files: StoredPackFiles })[] = await this.database.query(
      `SELECT packs.*, f.files FROM (${PACKS_SQL}) packs JOIN rule_pack f ON f.hash = packs.hash WHERE packs.hash = $2`,
      [at, hash],
    );
    const [row] = rows;
    return row === undefined ? null : { pack: viewOf(row), files: row.files };
  }
}

function viewOf(row: PackColumns): RulePackView {
  return {
    hash: row.hash,
    name: row.name,
    title: { zh: row.title_zh, en: row.title_en },
    loadedAt: instantOf(row.loaded_at),
    loadedBy: row.loaded_by,
    activatedAt: instantOrNull(row.activated_at),
    isActive: row.is_active,
    ruleCount: row.rule_count,
  };
}
