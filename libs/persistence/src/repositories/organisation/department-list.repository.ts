import type { DataSource } from 'typeorm';
import type { Department, Official } from '@app/contracts';
import type { DepartmentCode, DraftApproval, Power, PowersByDepartment } from '@app/domain';
import { bearsDuty } from '../shared/viewer.js';
import { WITHOUT_DESK_SQL } from './desk.js';

interface DepartmentColumns {
  readonly code: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly powers: Power[];
  readonly external: boolean;
}

/** A rule administrator. */
export interface RuleAdmin extends DraftApproval {
  readonly displayName: string;
}

/** Departments of the deployment and their people. */
export class DepartmentListRepository {
  constructor(private readonly database: DataSource) {}

  /** Every department, by code. */
  async all(): Promise<Department[]> {
    const rows: DepartmentColumns[] = await this.database.query(
      'SELECT code, name_zh, name_en, powers, external FROM department ORDER BY code',
    );
    return rows.map(({ name_zh: zh, name_en: en, ...rest }) => ({ ...rest, name: { zh, en } }));
  }

  /** The powers of every department. */
  async powers(): Promise<PowersByDepartment> {
    const rows: { code: string; powers: Power[] }[] = await this.database.query('SELECT code, powers FROM department');
    return Object.fromEntries(rows.map(({ code, powers }) => [code, powers]));
  }

  /** Departments in which nobody can sign in and take steps. */
  async withoutDesk(): Promise<readonly DepartmentCode[]> {
    const rows: [{ codes: readonly DepartmentCode[] }] = await this.database.query(
      `SELECT ${WITHOUT_DESK_SQL} AS codes`,
    );
    return rows[0].codes;
  }

  /** Rule administrators whose accounts are in use, with their departments. */
  async ruleAdmins(): Promise<readonly RuleAdmin[]> {
    return this.database.query(
      `SELECT id AS "accountId", display_name AS "displayName", department_code AS "departmentCode" FROM account
       WHERE ${bearsDuty('write-rules', 'account')} AND disabled_at IS NULL`,
    );
  }

  /** Officers and leads of a department whose accounts are in use, by name. */
  async officials(departmentCode: string | null): Promise<Official[]> {
    return this.database.query(
      `SELECT id AS "accountId", display_name AS "displayName", department_code AS "departmentCode", role,
         certificate_number AS "certificateNumber"
       FROM account WHERE disabled_at IS NULL AND ${bearsDuty('hold-tasks', 'account')}
         AND CASE WHEN $1::text IS NULL THEN department_code IN (SELECT code FROM department WHERE NOT external)
           ELSE department_code = $1 END
       ORDER BY display_name, id`,
      [departmentCode],
    );
  }
}
