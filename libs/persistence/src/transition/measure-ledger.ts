import type { DataSource } from 'typeorm';
import type { CaseFileId, Instant, ProceedingId } from '@app/domain';

/** The ledger of measures that have been imposed. */
export class MeasureLedger {
  constructor(private readonly database: DataSource) {}

  /** Ends a measure with its reason as proof; a measure that has ended stays as it is. */
  async end(
    measure: { readonly caseFileId: CaseFileId; readonly proceedingId: ProceedingId },
    { because, at }: { readonly because: string; readonly at: Instant },
  ): Promise<void> {
    await this.database.query(
      `WITH ended AS (
         UPDATE measure SET status = 'ended', ended_at = $4, ended_because = $3
         WHERE case_file_id = $1 AND proceeding_id = $2 AND status = 'in-force' RETURNING case_file_id),
       written AS (
         INSERT INTO outbox (topic, case_file_id, departments, payload, at)
         SELECT 'measure', f.id, f.departments, jsonb_build_object('proceedingId', $2::text), clock_timestamp()
         FROM ended JOIN case_file f ON f.id = ended.case_file_id RETURNING id)
       SELECT pg_notify('outbox', id::text) FROM written`,
      [measure.caseFileId, measure.proceedingId, because, at],
    );
  }
}
