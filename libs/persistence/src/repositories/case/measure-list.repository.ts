import type { DataSource } from 'typeorm';
import type { MeasureView } from '@app/contracts';
import { Conditions } from '../shared/conditions.js';
import { limitOf, pageFrom, readCursor, type Page, type PageQuestion } from '../shared/cursor.js';
import { concerns, departmentSeen, type Viewer } from '../shared/viewer.js';
import { MEASURE_SQL, measureViewOf, type MeasureColumns } from './measure-view.js';

/** The ledger of measures as lists read it. */
export class MeasureListRepository {
  constructor(private readonly database: DataSource) {}

  /** Measures of the cases that the viewer sees, newest first. */
  async list(viewer: Viewer, page: PageQuestion): Promise<Page<MeasureView>> {
    const where = new Conditions();
    where.require(concerns('c', where.value(departmentSeen(viewer))));
    if (page.after !== undefined) requireAfter(where, readCursor(page.after, 3));
    const limit = limitOf(page);
    const rows: MeasureColumns[] = await this.database.query(
      `${MEASURE_SQL} WHERE ${where.sql}
       ORDER BY m.imposed_at DESC, m.case_file_id DESC, m.proceeding_id DESC LIMIT ${limit + 1}`,
      where.parameters,
    );
    return pageFrom(rows, limit, {
      item: measureViewOf,
      key: (row) => [row.imposed_at.toISOString(), row.case_file_id, row.proceeding_id],
    });
  }
}

function requireAfter(where: Conditions, [imposedAt, caseFileId, proceedingId]: readonly (string | null)[]): void {
  where.require(
    `(m.imposed_at, m.case_file_id, m.proceeding_id)
      < (${where.value(imposedAt)}::timestamptz, ${where.value(caseFileId)}::uuid, ${where.value(proceedingId)})`,
  );
}
