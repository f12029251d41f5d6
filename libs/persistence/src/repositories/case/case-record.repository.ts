import type { DataSource, EntityManager } from 'typeorm';
import type { CasePage, PersonView } from '@app/contracts';
import type { CaseFile, Power, PowersByDepartment } from '@app/domain';
import type { Moment } from '../shared/moment.js';
import { instantOf, personSql } from '../shared/values.js';
import { concerns, departmentSeen, type Viewer } from '../shared/viewer.js';
import { TASK_COLUMNS, TASK_TABLES, taskViewOf, type TaskColumns } from '../task/task-view.js';
import { linksOf } from './case-links.js';
import type { CaseRecord, ComplaintDetail, RecordedAct } from './case-record.js';
import { MEASURE_SQL, measureViewOf, type MeasureColumns } from './measure-view.js';

interface HeadColumns {
  readonly snapshot: CaseFile;
  readonly case_number: string;
  readonly pack_hash: string;
  readonly is_demo: boolean;
  readonly complaint: ComplaintDetail | null;
  readonly enterprise: CasePage['enterprise'];
}

interface ActColumns extends Omit<RecordedAct, 'at'> {
  readonly at: Date;
  readonly actor: PersonView | null;
}

const NO_COMPLAINT: ComplaintDetail = { receiptNumber: null, facts: null, requests: null, sourceNote: null };

const HEAD_SQL = `SELECT c.snapshot, c.case_number, c.pack_hash, c.is_demo,
    CASE WHEN k.id IS NULL THEN NULL ELSE jsonb_build_object('receiptNumber', k.receipt_number, 'facts', k.facts,
      'requests', k.requests, 'sourceNote', k.source_note) END AS complaint,
    CASE WHEN e.id IS NULL THEN NULL ELSE jsonb_build_object('enterpriseId', e.id, 'name', e.name,
      'creditCode', e.credit_code, 'creditCodeCheck', e.credit_code_check, 'address', e.address, 'region', e.region,
      'openCases', (SELECT f.open_cases FROM enterprise_figures f WHERE f.enterprise_id = e.id))
    END AS enterprise
  FROM case_file c
  LEFT JOIN complaint k ON k.id = c.complaint_id
  LEFT JOIN enterprise e ON e.id = c.enterprise_id
  WHERE c.id = $1 AND (${concerns('c', '$2')})`;

/** Cases as their page reads them. */
export class CaseRecordRepository {
  constructor(private readonly database: DataSource) {}

  /** Everything about a case that the viewer sees, read at one moment; `null` when there is no such case. */
  async find(viewer: Viewer, caseFileId: string, moment: Moment): Promise<CaseRecord | null> {
    return this.database.transaction('REPEATABLE READ', async (manager) => {
      const heads: HeadColumns[] = await manager.query(HEAD_SQL, [caseFileId, departmentSeen(viewer)]);
      const [head] = heads;
      if (head === undefined) return null;
      return {
        caseFile: head.snapshot,
        caseNumber: head.case_number,
        packHash: head.pack_hash,
        isDemo: head.is_demo,
        complaint: head.complaint ?? NO_COMPLAINT,
        enterprise: head.enterprise,
        tasks: await tasksOf(manager, caseFileId, moment),
        measures: await measuresOf(manager, caseFileId),
        acts: await actsOf(manager, caseFileId),
        links: await linksOf(manager, caseFileId, departmentSeen(viewer)),
        powers: await powersOf(manager, head.snapshot),
      };
    });
  }
}

async function tasksOf(manager: EntityManager, caseFileId: string, moment: Moment): Promise<CaseRecord['tasks']> {
  const rows: TaskColumns[] = await manager.query(
    `SELECT ${TASK_COLUMNS} FROM ${TASK_TABLES} WHERE t.case_file_id = $1
     ORDER BY (t.status = 'open') DESC, t.due_at ASC NULLS LAST, t.opened_at, t.id`,
    [caseFileId],
  );
  return rows.map((row) => taskViewOf(row, moment));
}

async function measuresOf(manager: EntityManager, caseFileId: string): Promise<CaseRecord['measures']> {
  const rows: MeasureColumns[] = await manager.query(
    `${MEASURE_SQL} WHERE m.case_file_id = $1 ORDER BY m.imposed_at, m.proceeding_id`,
    [caseFileId],
  );
  return rows.map(measureViewOf);
}

async function actsOf(manager: EntityManager, caseFileId: string): Promise<CaseRecord['acts']> {
  const rows: ActColumns[] = await manager.query(
    `SELECT v.seq, v.type, v.at, v.on_day::text AS on, ${personSql('a')} AS actor,
       v.actor_department AS "departmentCode", v.proceeding_id AS "proceedingId", v.data, v.effects
     FROM case_event v LEFT JOIN account a ON a.id = v.actor_account_id
     WHERE v.case_file_id = $1 ORDER BY v.seq`,
    [caseFileId],
  );
  return rows.map(({ at, ...row }) => ({ ...row, at: instantOf(at) }));
}

async function powersOf(manager: EntityManager, { departments }: CaseFile): Promise<PowersByDepartment> {
  const rows: { code: string; powers: Power[] }[] = await manager.query(
    'SELECT code, powers FROM department WHERE code = ANY($1)',
    [departments],
  );
  return Object.fromEntries(rows.map(({ code, powers }) => [code, powers]));
}
