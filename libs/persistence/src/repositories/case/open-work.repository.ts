import type { DataSource } from 'typeorm';
import type { CaseFileId, ImposedMeasure, ProceedingId } from '@app/domain';

/** A measure in force that ends by itself. */
export interface RunningMeasure {
  readonly caseFileId: CaseFileId;
  readonly measure: ImposedMeasure;
}

/** Something that waits for its time: a case, or a measure of a case. */
export interface WaitingWork {
  readonly caseFileId: CaseFileId;
  /** The proceeding of the measure; empty for the case itself. */
  readonly proceedingId: ProceedingId | '';
}

const CASES_AT_ONCE = 1_000;
const NO_CASE = '00000000-0000-0000-0000-000000000000';

const MEASURES_SQL = `SELECT case_file_id AS "caseFileId", jsonb_build_object(
    'proceedingId', proceeding_id, 'code', code, 'nature', nature, 'departmentCode', department_code,
    'startsOn', starts_on::text, 'endsOn', ends_on::text, 'base', base,
    'endsAt', to_char(ends_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) AS measure
  FROM measure WHERE status = 'in-force' AND ends_at IS NOT NULL ORDER BY case_file_id, proceeding_id`;

/** What the record says must be at work: every open case, every measure that ends by itself. */
export class OpenWorkRepository {
  constructor(private readonly database: DataSource) {}

  /** Ids of all open cases, in batches of at most 1,000. */
  async *openCases(): AsyncGenerator<readonly CaseFileId[]> {
    let after: string = NO_CASE;
    for (;;) {
      const rows: { id: CaseFileId }[] = await this.database.query(
        `SELECT id FROM case_file WHERE stage NOT IN ('closed', 'merged') AND id > $1 ORDER BY id LIMIT ${CASES_AT_ONCE}`,
        [after],
      );
      const last = rows.at(-1);
      if (last === undefined) return;
      yield rows.map(({ id }) => id);
      after = last.id;
    }
  }

  /** The next of all open cases and all measures whose last day is known, by case. @param after - the last one known */
  async waiting(after: WaitingWork | null, atMost: number): Promise<readonly WaitingWork[]> {
    return this.database.query(
      `SELECT case_file_id AS "caseFileId", proceeding_id AS "proceedingId" FROM
         (SELECT id AS case_file_id, '' AS proceeding_id FROM case_file WHERE stage NOT IN ('closed', 'merged')
          UNION ALL
          SELECT case_file_id, proceeding_id FROM measure WHERE status = 'in-force' AND ends_at IS NOT NULL) work
       WHERE (case_file_id, proceeding_id) > ($1::uuid, $2) ORDER BY case_file_id, proceeding_id LIMIT $3`,
      [after?.caseFileId ?? NO_CASE, after?.proceedingId ?? '', atMost],
    );
  }

  /** Measures in force whose last day is known. */
  async measures(): Promise<readonly RunningMeasure[]> {
    return this.database.query(MEASURES_SQL);
  }

  /** Those of some ids that no case has. */
  async unrecorded(caseFileIds: readonly string[]): Promise<readonly string[]> {
    const rows: { id: string }[] = await this.database.query(
      'SELECT id FROM unnest($1::uuid[]) AS id WHERE NOT EXISTS (SELECT 1 FROM case_file c WHERE c.id = id.id)',
      [caseFileIds],
    );
    return rows.map(({ id }) => id);
  }
}
