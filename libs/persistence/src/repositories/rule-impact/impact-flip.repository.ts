import type { DataSource } from 'typeorm';
import type { ImpactFlip, ImpactFlipQuery } from '@app/contracts';
import { seenFor, type MachineDatabase } from '../../wall/machine-database.js';
import { Conditions } from '../shared/conditions.js';
import { limitOf, pageFrom, readCursor, type Page } from '../shared/cursor.js';
import { instantOf } from '../shared/values.js';

interface Row extends Omit<ImpactFlip, 'decidedAt'> {
  readonly decided_at: Date;
}

const FLIPS = `SELECT f.record_id AS "recordId", r.case_file_id AS "caseFileId", c.case_number AS "caseNumber",
    f.department_code AS "departmentCode", f.is_open AS "isOpen", r.decision, r.as_of::text AS "asOf", r.decided_at,
    r.pack_hash AS "packHash", f.changes, f.responsible, f.newly_otherwise AS "newlyOtherwise",
    f.is_confirmed AS "isConfirmed", r.facts,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('rule', o.rule -> 'rule', 'title', o.rule -> 'title',
        'reason', o.rule -> 'reason')), '[]') FROM jsonb_array_elements(r.fired) AS o(rule)) AS before,
    f.after, f.otherwise
  FROM rule_impact_flip f JOIN decision_record r ON r.id = f.record_id JOIN case_file c ON c.id = r.case_file_id`;

/** Decisions that would have gone differently: number, department, decision and facts of a case, and no more of it. */
export class ImpactFlipRepository {
  private readonly database: MachineDatabase;

  constructor(database: DataSource) {
    this.database = seenFor(database, 'replay-decisions');
  }

  /** Those of a run, in the order in which they were found. */
  async list(impactId: string, query: ImpactFlipQuery): Promise<Page<ImpactFlip>> {
    const where = new Conditions();
    where.require(`f.impact_id = ${where.value(impactId)}`);
    where.when(query.change?.toString(), (value) => `f.change_places @> ARRAY[${value}::integer]`);
    where.when(query.decision, (value) => `r.decision = ${value}`);
    where.when(query.rule, (value) => `f.responsible @> jsonb_build_array(jsonb_build_object('rule', ${value}::text))`);
    if (query.standing !== undefined) where.require(query.standing === 'open' ? 'f.is_open' : 'NOT f.is_open');
    if (query.after !== undefined) where.require(`f.record_id > ${where.value(readCursor(query.after, 1)[0])}::uuid`);
    const limit = limitOf(query);
    const rows: Row[] = await this.database.query(
      `${FLIPS} WHERE ${where.sql} ORDER BY f.record_id LIMIT ${limit + 1}`,
      where.parameters,
    );
    return pageFrom(rows, limit, { item: flipOf, key: ({ recordId }) => [recordId] });
  }
}

function flipOf({ decided_at: decidedAt, ...row }: Row): ImpactFlip {
  return { ...row, decidedAt: instantOf(decidedAt) };
}
