import type { DataSource } from 'typeorm';
import { askOn } from '../../statement/prepared-statement.js';
import { appendAudit } from './append-audit.js';
import type { AuditPlace, NewAuditEntry } from './audit-entry.js';

/** The audit trail as it grows. Inside a transaction of one's own: `appendAudit(askIn(manager), entries)`. */
export class AuditTrailRepository {
  constructor(private readonly database: DataSource) {}

  /** Appends entries in a transaction of their own, all or none. */
  async append(entries: readonly NewAuditEntry[]): Promise<readonly AuditPlace[]> {
    return appendAudit(askOn(this.database), entries);
  }
}
