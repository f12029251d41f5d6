import type { MeasureView } from '@app/contracts';
import { instantOrNull } from '../shared/values.js';

/** Row of a measure as lists read it. */
export interface MeasureColumns {
  readonly case_file_id: MeasureView['caseFileId'];
  readonly case_number: string;
  readonly proceeding_id: MeasureView['proceedingId'];
  readonly code: string;
  readonly nature: MeasureView['nature'];
  readonly department_code: string;
  readonly enterprise_name: string | null;
  readonly starts_on: MeasureView['startsOn'];
  readonly ends_on: MeasureView['endsOn'];
  readonly base: string;
  readonly status: MeasureView['status'];
  readonly ended_at: Date | null;
  readonly ended_because: string | null;
  readonly imposed_at: Date;
}

/** SQL: measures with the number of their case and the name of the enterprise. */
export const MEASURE_SQL = `SELECT m.case_file_id, c.case_number, m.proceeding_id, m.code, m.nature, m.department_code,
    e.name AS enterprise_name, m.starts_on::text, m.ends_on::text, m.base, m.status, m.ended_at, m.ended_because,
    m.imposed_at
  FROM measure m
  JOIN case_file c ON c.id = m.case_file_id
  LEFT JOIN enterprise e ON e.id = m.enterprise_id`;

/** A measure as people see it. */
export function measureViewOf(row: MeasureColumns): MeasureView {
  return {
    caseFileId: row.case_file_id,
    caseNumber: row.case_number,
    proceedingId: row.proceeding_id,
    code: row.code,
    nature: row.nature,
    departmentCode: row.department_code,
    enterpriseName: row.enterprise_name,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    base: row.base,
    status: row.status,
    endedAt: instantOrNull(row.ended_at),
    endedBecause: row.ended_because,
  };
}
