import type { DataSource } from 'typeorm';
import type { Instant } from '@app/domain';
import { askOn } from '../statement/prepared-statement.js';
import { packInForce } from './rule-pack/pack-in-force.js';

/** Rule packs as loaded; a pack never changes under its hash. */
export class RulePackReader {
  constructor(private readonly database: DataSource) {}

  /** Files of a pack by path; `null` when no pack has the hash. */
  async files(hash: string): Promise<ReadonlyMap<string, string> | null> {
    const rows: { files: Record<string, string> }[] = await this.database.query(
      'SELECT files FROM rule_pack WHERE hash = $1',
      [hash],
    );
    const [row] = rows;
    return row === undefined ? null : new Map(Object.entries(row.files));
  }

  /** Hash of the pack in force at an instant; `null` where none was ever loaded. */
  async inForceAt(at: Instant): Promise<string | null> {
    return packInForce(askOn(this.database), at);
  }
}
