import type { DataSource } from 'typeorm';
import { mayReplay, sightOf, type RecordedDecisionQuery, type RecordedDecisionView } from '@app/contracts';
import type { FactValue } from '@app/domain';
import { seenFor, type MachineDatabase } from '../../wall/machine-database.js';
import { anywhere, Conditions } from '../shared/conditions.js';
import { limitOf, pageFrom, readCursor, type Page } from '../shared/cursor.js';
import { instantOf } from '../shared/values.js';
import { concerns, departmentSeen, type Viewer } from '../shared/viewer.js';

/** A decision on record with the facts on which it was made. */
export interface DecisionWithFacts {
  readonly view: RecordedDecisionView;
  readonly facts: Readonly<Record<string, FactValue>>;
}

interface Row extends Omit<RecordedDecisionView, 'caseFileId' | 'decidedAt'> {
  readonly case_file_id: NonNullable<RecordedDecisionView['caseFileId']>;
  readonly decided_at: Date;
}

const COLUMNS = `r.id AS "recordId", r.case_file_id, c.case_number AS "caseNumber", r.decision,
  coalesce(p.department_code, c.lead_department, c.received_by) AS "departmentCode",
  c.stage NOT IN ('closed', 'merged') AS "isOpen", r.as_of::text AS "asOf", r.decided_at, r.pack_hash AS "packHash",
  r.outcome`;

const TABLES = `decision_record r JOIN case_file c ON c.id = r.case_file_id
  LEFT JOIN proceeding p ON p.case_file_id = r.case_file_id AND p.id = r.proceeding_id`;

/** Most cases that a part of a number is taken to mean. */
const CASES_MEANT = 20;

/**
 * Decisions on record for trying rules on them. A rule administrator sees them of every case, by number and without a
 * way into the case; everybody else those of the cases that concern the department.
 */
export class RecordedDecisionRepository {
  constructor(private readonly database: DataSource) {}

  /** Those of one kind, the newest first. */
  async list(viewer: Viewer, query: RecordedDecisionQuery): Promise<Page<RecordedDecisionView>> {
    const where = seenBy(viewer);
    where.when(query.decision, (value) => `r.decision = ${value}`);
    const number = query.caseNumber === undefined || query.caseNumber === '' ? null : anywhere(query.caseNumber);
    where.when(
      number,
      (text) => `c.id IN (SELECT id FROM case_file WHERE case_number ILIKE ${text}
        ORDER BY case_number DESC LIMIT ${CASES_MEANT})`,
    );
    if (query.after !== undefined) {
      const [decidedAt, id] = readCursor(query.after, 2);
      where.require(`(r.decided_at, r.id) < (${where.value(decidedAt)}::timestamptz, ${where.value(id)}::uuid)`);
    }
    const limit = limitOf(query);
    const rows: Row[] = await this.as(viewer).query(
      `SELECT ${COLUMNS} FROM ${TABLES} WHERE ${where.sql} ORDER BY r.decided_at DESC, r.id DESC LIMIT ${limit + 1}`,
      where.parameters,
    );
    const key = (row: Row): readonly string[] => [row.decided_at.toISOString(), row.recordId];
    return pageFrom(rows, limit, { item: (row) => viewOf(row, viewer), key });
  }

  /** One of them with its facts; `null` when there is none that the viewer sees. */
  async find(viewer: Viewer, recordId: string): Promise<DecisionWithFacts | null> {
    const where = seenBy(viewer);
    where.require(`r.id = ${where.value(recordId)}::uuid`);
    const [row]: (Row & Pick<DecisionWithFacts, 'facts'>)[] = await this.as(viewer).query(
      `SELECT ${COLUMNS}, r.facts FROM ${TABLES} WHERE ${where.sql}`,
      where.parameters,
    );
    if (row === undefined) return null;
    const { facts, ...rest } = row;
    return { view: viewOf(rest, viewer), facts };
  }

  private as({ role }: Viewer): MachineDatabase {
    return mayReplay(role) ? seenFor(this.database, 'replay-decisions') : this.database;
  }
}

/** Whoever tries rules for every case reads the record and opens no case. */
function seenBy(viewer: Viewer): Conditions {
  const where = new Conditions();
  return mayReplay(viewer.role) ? where : where.require(concerns('c', where.value(departmentSeen(viewer))));
}

function viewOf(
  { case_file_id: caseFileId, decided_at: decidedAt, ...row }: Row,
  { role }: Viewer,
): RecordedDecisionView {
  return { ...row, caseFileId: sightOf(role) === 'none' ? null : caseFileId, decidedAt: instantOf(decidedAt) };
}
