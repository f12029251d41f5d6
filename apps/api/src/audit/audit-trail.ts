import { Injectable } from '@nestjs/common';
import { AuditTrailRepository, type NewAuditEntry } from '@app/persistence';

/** Entries that one statement takes. */
const BATCH = 200;

interface Waiting {
  readonly entry: NewAuditEntry;
  readonly written: () => void;
  readonly failed: (fault: unknown) => void;
}

/**
 * Puts entries on the audit trail, all that wait in one commit: while one statement is under way, the next ones gather.
 * So a crowd of readers costs one round trip, not one each, and whoever must not go on without the entry awaits it.
 */
@Injectable()
export class AuditTrail {
  private waiting: Waiting[] = [];
  private isWriting = false;

  constructor(private readonly repository: AuditTrailRepository) {}

  /** Resolves when the entry is on record. */
  async record(entry: NewAuditEntry): Promise<void> {
    return new Promise((written, failed) => {
      this.waiting.push({ entry, written, failed });
      if (!this.isWriting) void this.drain();
    });
  }

  private async drain(): Promise<void> {
    this.isWriting = true;
    while (this.waiting.length > 0) await this.write(this.waiting.splice(0, BATCH));
    this.isWriting = false;
  }

  private async write(batch: readonly Waiting[]): Promise<void> {
    try {
      await this.repository.append(batch.map(({ entry }) => entry));
      for (const { written } of batch) written();
    } catch (fault) {
      for (const { failed } of batch) failed(fault);
    }
  }
}
