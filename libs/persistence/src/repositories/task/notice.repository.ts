import type { DataSource } from 'typeorm';
import type { Notice } from '@app/contracts';
import { Conditions } from '../shared/conditions.js';
import { limitOf, pageFrom, readCursor, type Page, type PageQuestion } from '../shared/cursor.js';
import { instantOf } from '../shared/values.js';
import type { Viewer } from '../shared/viewer.js';

interface NoticeColumns {
  readonly id: string;
  readonly case_file_id: string;
  readonly case_number: string;
  readonly enterprise_name: string | null;
  readonly reason: string;
  readonly event_type: string;
  readonly at: Date;
  readonly is_read: boolean;
}

/** Copies 抄送 to departments. */
export class NoticeRepository {
  constructor(private readonly database: DataSource) {}

  /** Copies to the viewer's department, newest first. */
  async list({ departmentCode }: Viewer, page: PageQuestion): Promise<Page<Notice>> {
    const where = new Conditions();
    where.require(`n.department_code = ${where.value(departmentCode)}`);
    if (page.after !== undefined) where.require(`n.id < ${where.value(readCursor(page.after, 1)[0])}::bigint`);
    const limit = limitOf(page);
    const rows: NoticeColumns[] = await this.database.query(
      `SELECT n.id, n.case_file_id, c.case_number, e.name AS enterprise_name, n.reason, n.event_type, n.at,
         n.read_at IS NOT NULL AS is_read
       FROM notice n
       JOIN case_file c ON c.id = n.case_file_id
       LEFT JOIN enterprise e ON e.id = c.enterprise_id
       WHERE ${where.sql} ORDER BY n.id DESC LIMIT ${limit + 1}`,
      where.parameters,
    );
    return pageFrom(rows, limit, { item: noticeOf, key: (row) => [row.id] });
  }

  /** Marks a copy to the reader's department as read; false when there is no such copy. */
  async read(noticeId: string, { accountId, departmentCode }: Viewer, now: Date): Promise<boolean> {
    const rows: [{ found: boolean }] = await this.database.query(
      `WITH read AS (
         UPDATE notice SET read_at = $4, read_by = $3 WHERE id = $1 AND department_code = $2 AND read_at IS NULL)
       SELECT EXISTS (SELECT 1 FROM notice WHERE id = $1 AND department_code = $2) AS found`,
      [noticeId, departmentCode, accountId, now],
    );
    return rows[0].found;
  }
}

function noticeOf(row: NoticeColumns): Notice {
  return {
    noticeId: row.id,
    caseFileId: row.case_file_id,
    caseNumber: row.case_number,
    enterpriseName: row.enterprise_name,
    reason: row.reason,
    eventType: row.event_type,
    at: instantOf(row.at),
    read: row.is_read,
  };
}
