import type { DataSource } from 'typeorm';
import type { Department } from '@app/contracts';

/** Gives a deployment its first departments. */
export class DepartmentSeed {
  constructor(private readonly database: DataSource) {}

  /** Adds departments that are missing and leaves the others as the deployment has changed them; answers added codes. */
  async addMissing(departments: readonly Department[]): Promise<readonly string[]> {
    const rows: { code: string }[] = await this.database.query(
      `INSERT INTO department (code, name_zh, name_en, powers, external)
       SELECT code, name->>'zh', name->>'en', powers, external
       FROM jsonb_to_recordset($1::jsonb) AS given (code text, name jsonb, powers text[], external boolean)
       ON CONFLICT (code) DO NOTHING RETURNING code`,
      [JSON.stringify(departments)],
    );
    return rows.map(({ code }) => code);
  }

  /** How many departments there are. */
  async count(): Promise<number> {
    const [row]: { count: number }[] = await this.database.query('SELECT count(*)::int AS count FROM department');
    return row?.count ?? 0;
  }
}
