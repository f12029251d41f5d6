import type { DataSource } from 'typeorm';
import { PARTS, type CasePart, type RightHolder } from '@app/contracts';
import { seenFor, type MachineDatabase } from '../../wall/machine-database.js';
import { concerns, concernsPerson, departmentSeen, type Viewer } from '../shared/viewer.js';
import { hasPart, partsSql } from './part-sql.js';

/** How somebody stands to a case. */
export interface CaseStanding {
  readonly person: RightHolder;
  /** As the wall answers it. */
  readonly isSeen: boolean;
  /** The parts of the person's department. */
  readonly parts: readonly CasePart[];
}

/** Whose standing is asked for besides that of all who see the case. */
export interface AskedAbout {
  readonly department?: string | undefined;
  readonly account?: string | undefined;
}

/** Somebody with the powers of the department, and in how many cases what is seen. */
export interface AccountStanding {
  readonly person: RightHolder;
  readonly powers: readonly string[];
  readonly seen: number;
  readonly byPart: readonly { readonly part: CasePart; readonly count: number }[];
}

/** SQL: somebody who may have rights, from an alias of `account`. */
const HOLDER = `jsonb_build_object('accountId', a.id, 'accountName', a.account_name, 'displayName', a.display_name,
  'departmentCode', a.department_code, 'role', a.role, 'isDisabled', a.disabled_at IS NOT NULL)`;

/** SQL: whether the person sees the case; the conditions of the session and of the wall, nothing besides. */
const IS_SEEN = `coalesce(a.disabled_at IS NULL AND (${concernsPerson('c', 'a')}), false)`;

const CASE_SQL = `WITH part AS (
    SELECT c.id, d.code, ${partsSql('c', 'd.code')} AS parts FROM case_file c CROSS JOIN department d
    WHERE c.case_number = $1)
  SELECT ${HOLDER} AS person, ${IS_SEEN} AS "isSeen", p.parts
  FROM part p JOIN case_file c ON c.id = p.id JOIN account a ON a.department_code = p.code
  WHERE ${IS_SEEN} OR a.department_code = $2 OR a.id = $3::uuid
  ORDER BY a.department_code, a.display_name, a.id`;

const COUNTS = PARTS.map((part) => `'${part}', count(*) FILTER (WHERE ${hasPart(part, 'c', 'a.department_code')})`);

const ACCOUNT_SQL = `SELECT ${HOLDER} AS person, d.powers, n.seen, n.by_part
  FROM account a JOIN department d ON d.code = a.department_code
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS seen, jsonb_build_object(${COUNTS.join(', ')}) AS by_part
    FROM case_file c WHERE ${IS_SEEN}) n
  WHERE a.id = $1`;

interface AccountColumns extends Pick<AccountStanding, 'person' | 'powers' | 'seen'> {
  readonly by_part: Readonly<Record<CasePart, number>>;
}

/** Explains the wall: who sees a case and what somebody sees, by the conditions that the wall itself is made of. */
export class SightRepository {
  private readonly everything: MachineDatabase;

  constructor(private readonly database: DataSource) {
    this.everything = seenFor(database, 'explain-rights');
  }

  /** Every account, by department and name. */
  async holders(): Promise<readonly RightHolder[]> {
    const rows: { person: RightHolder }[] = await this.database.query(
      `SELECT ${HOLDER} AS person FROM account a ORDER BY a.department_code, a.display_name, a.id`,
    );
    return rows.map(({ person }) => person);
  }

  /** Those who see a case, and those who are asked about; `null` when no case has the number. */
  async ofCase(caseNumber: string, { department, account }: AskedAbout): Promise<readonly CaseStanding[] | null> {
    const rows: CaseStanding[] = await this.everything.query(CASE_SQL, [
      caseNumber,
      department ?? null,
      account ?? null,
    ]);
    return rows.length > 0 || (await this.isKnown(caseNumber)) ? rows : null;
  }

  /** The number of a case that the viewer sees; `null` when there is no such case. */
  async numberOf(viewer: Viewer, caseFileId: string): Promise<string | null> {
    const rows: { case_number: string }[] = await this.database.query(
      `SELECT c.case_number FROM case_file c WHERE c.id = $1 AND (${concerns('c', '$2')})`,
      [caseFileId, departmentSeen(viewer)],
    );
    return rows[0]?.case_number ?? null;
  }

  /** How somebody stands to all cases; `null` when there is no such account. */
  async ofAccount(accountId: string): Promise<AccountStanding | null> {
    const [row]: AccountColumns[] = await this.everything.query(ACCOUNT_SQL, [accountId]);
    if (row === undefined) return null;
    const { by_part: counts, ...standing } = row;
    const byPart = PARTS.map((part) => ({ part, count: counts[part] })).filter(({ count }) => count > 0);
    return { ...standing, byPart };
  }

  private async isKnown(caseNumber: string): Promise<boolean> {
    const rows: unknown[] = await this.everything.query('SELECT 1 FROM case_file WHERE case_number = $1', [caseNumber]);
    return rows.length > 0;
  }
}
