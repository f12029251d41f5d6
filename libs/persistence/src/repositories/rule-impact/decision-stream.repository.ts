import type { DataSource } from 'typeorm';
import type { FactValue, Instant, PlainDate, SlotValue } from '@app/domain';
import { seenFor, type MachineDatabase } from '../../wall/machine-database.js';
import { Conditions } from '../shared/conditions.js';

/** Which recorded decisions are read. */
export interface DecisionQuestion {
  readonly decision: string | null;
  readonly since: Instant | null;
  /** What was decided later is left out, so that a replay comes to an end. */
  readonly until: Instant;
}

/** A recorded decision with as much as a replay needs. */
export interface StreamedDecision {
  readonly recordId: string;
  readonly decision: string;
  readonly asOf: PlainDate;
  readonly packHash: string;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly outcome: Readonly<Record<string, SlotValue>>;
  /** What each rule that fired proposed, by the rule. */
  readonly said: Readonly<Record<string, Readonly<Record<string, SlotValue>>>>;
  readonly caseNumber: string;
  readonly isOpen: boolean;
  /** The department of the procedure that asked. */
  readonly departmentCode: string | null;
}

/**
 * Recorded decisions in the order of their ids, a part at a time. The ids are random and say nothing of their decision:
 * the first ones are a random sample, and the same one whenever it is asked for.
 */
export class DecisionStream {
  private readonly database: MachineDatabase;

  constructor(database: DataSource) {
    this.database = seenFor(database, 'replay-decisions');
  }

  /** How many there are. */
  async count(question: DecisionQuestion): Promise<number> {
    const where = conditionsOf(question);
    const [row]: [{ count: number }] = await this.database.query(
      `SELECT count(*)::int AS count FROM decision_record r WHERE ${where.sql}`,
      where.parameters,
    );
    return row.count;
  }

  /** The next ones after a record; none at the end. */
  async next(
    question: DecisionQuestion,
    { after, limit }: { readonly after: string | null; readonly limit: number },
  ): Promise<readonly StreamedDecision[]> {
    const where = conditionsOf(question).when(after, (value) => `r.id > ${value}::uuid`);
    return this.database.query(
      `SELECT r.id AS "recordId", r.decision, r.as_of::text AS "asOf", r.pack_hash AS "packHash", r.facts, r.outcome,
         (SELECT coalesce(jsonb_object_agg(f.rule ->> 'rule', f.rule -> 'then'), '{}')
           FROM jsonb_array_elements(r.fired) AS f(rule)) AS said,
         c.case_number AS "caseNumber", c.stage NOT IN ('closed', 'merged') AS "isOpen",
         coalesce(p.department_code, c.lead_department, c.received_by) AS "departmentCode"
       FROM decision_record r JOIN case_file c ON c.id = r.case_file_id
         LEFT JOIN proceeding p ON p.case_file_id = r.case_file_id AND p.id = r.proceeding_id
       WHERE ${where.sql} ORDER BY r.id LIMIT ${limit}`,
      where.parameters,
    );
  }
}

function conditionsOf({ decision, since, until }: DecisionQuestion): Conditions {
  const where = new Conditions();
  where.require(`r.decided_at <= ${where.value(until)}`);
  return where.when(decision, (value) => `r.decision = ${value}`).when(since, (value) => `r.decided_at >= ${value}`);
}
