import { expect } from '@jest/globals';
import { problemSchema } from '@app/contracts';
import type { CaseFileId } from '@app/domain';
import { CaseAuditRepository, type Database } from '@app/persistence';
import type { Answer } from './person.js';

/** How much is recorded of a case. */
export interface RecordSize {
  readonly seq: number;
  readonly events: number;
  readonly commands: number;
  readonly messages: number;
}

/** Counts what is recorded of a case, so that a test can see that nothing was added. */
export async function recordSize(database: Database, id: CaseFileId): Promise<RecordSize | undefined> {
  const rows: RecordSize[] = await database.query(
    `SELECT seq, (SELECT count(*)::int FROM case_event e WHERE e.case_file_id = f.id) AS events,
       (SELECT count(*)::int FROM case_command c WHERE c.case_file_id = f.id) AS commands,
       (SELECT count(*)::int FROM outbox o WHERE o.case_file_id = f.id) AS messages
     FROM case_file f WHERE id = $1`,
    [id],
  );
  return rows[0];
}

/** Expects commands to be recorded once each, one event each, and the history of the case to verify. */
export async function expectRecordedOnce(database: Database, id: CaseFileId, keys: readonly string[]): Promise<void> {
  const events: { command_id: string }[] = await database.query(
    `SELECT command_id FROM case_event WHERE case_file_id = $1 AND command_id = ANY($2) ORDER BY command_id`,
    [id, keys],
  );
  const commands: { command_id: string }[] = await database.query(
    `SELECT command_id FROM case_command WHERE case_file_id = $1 AND command_id = ANY($2) ORDER BY command_id`,
    [id, keys],
  );
  expect(events.map((row) => row.command_id)).toEqual(keys.toSorted());
  expect(commands.map((row) => row.command_id)).toEqual(keys.toSorted());
  const audit = await new CaseAuditRepository(database).verify({ caseFileId: id, caseNumber: '' });
  expect(audit.finding).toBeNull();
}

/** Expects an answer to be a problem that says when to try again. */
export function expectRetryAdvice(answer: Answer, code: RegExp): void {
  const problem = problemSchema.parse(answer.body);
  expect([answer.status, problem.status]).toEqual([503, 503]);
  expect(problem.code).toMatch(code);
  expect(answer.headers['retry-after']).toBe(String(problem.retryAfter));
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(problem.retryAfter).toBeGreaterThan(0);
}
