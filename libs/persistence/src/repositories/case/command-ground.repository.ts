import type { DataSource } from 'typeorm';
import type { CommandResult } from '@app/contracts';
import type { AccountId, CaseStage, PowersByDepartment, ProceedingKind, TaskId } from '@app/domain';
import {
  SIGNED_IN_SQL,
  sessionParameters,
  signedInOf,
  type SessionQuestion,
  type SignedIn,
  type SignedInRow,
} from '../organisation/signed-in.js';
import { askPrepared } from '../../statement/prepared-statement.js';
import { bySession } from '../../wall/viewing.js';
import { concerns, concernsPerson, departmentSeen, type Viewer } from '../shared/viewer.js';

/** What a command names; read loosely from the body, before its schema is known. */
export interface CommandQuestion extends SessionQuestion {
  readonly caseFileId: string | null;
  readonly commandId: string | null;
  readonly proceedingId: string | null;
  readonly taskId: string | null;
  /** The case into which the case is to be merged. */
  readonly into: string | null;
  /** Codes of departments in the command. */
  readonly departmentCodes: readonly string[];
  /** Ids of accounts in the command. */
  readonly accountIds: readonly string[];
}

/** The answer that a command got before. */
export interface EarlierAnswer {
  readonly requestHash: string;
  readonly result: CommandResult;
}

/** Who holds the task that a command completes. */
export interface TaskHolder {
  readonly taskId: TaskId;
  readonly departmentCode: string;
  readonly accountId: string;
  readonly displayName: string;
}

/** Everything that the border must know before a command goes to its case. */
export interface CommandGround {
  readonly signedIn: SignedIn;
  /** `null` when there is no such case, or the person may not see it. */
  readonly stage: CaseStage | null;
  /** Stage of the case into which the case is to be merged; `null` when there is none that the person may see. */
  readonly intoStage: CaseStage | null;
  readonly earlier: EarlierAnswer | null;
  readonly proceedingKind: ProceedingKind | null;
  readonly holder: TaskHolder | null;
  /** Powers of the departments of the case and of those that the command names. */
  readonly powers: PowersByDepartment;
  /** Accounts of the command that hold a certificate in the conducting or a joining department. */
  readonly certifiedOfficials: readonly AccountId[];
}

interface GroundColumns extends SignedInRow {
  readonly stage: CaseStage | null;
  readonly into_stage: CaseStage | null;
  readonly result: (CommandResult & { readonly requestHash: string }) | null;
  readonly proceeding_kind: ProceedingKind | null;
  readonly holder: TaskHolder | null;
  readonly powers_of: PowersByDepartment;
  readonly certified: AccountId[];
}

const GROUND = {
  name: 'command-ground',
  text: `WITH ${SIGNED_IN_SQL}
  SELECT me.*, c.stage, i.stage AS into_stage, k.result, p.kind AS proceeding_kind, h.holder,
    (SELECT coalesce(jsonb_object_agg(d.code, d.powers), '{}') FROM department d
      WHERE d.code = me.department_code OR d.code = ANY(c.departments) OR d.code = ANY($8::text[])) AS powers_of,
    (SELECT coalesce(jsonb_agg(o.id), '[]') FROM account o
      WHERE o.id = ANY($9::uuid[]) AND o.certificate_number IS NOT NULL AND o.disabled_at IS NULL
        AND (o.department_code = p.department_code OR o.department_code = ANY(p.joiners))) AS certified
  FROM me
  LEFT JOIN case_file c ON c.id = $4::uuid AND (${concernsPerson('c', 'me')})
  LEFT JOIN case_file i ON i.id = $10::uuid AND (${concernsPerson('i', 'me')})
  LEFT JOIN case_command k ON k.case_file_id = c.id AND k.command_id = $5::uuid
  LEFT JOIN proceeding p ON p.case_file_id = c.id AND p.id = $6
  LEFT JOIN LATERAL (
    SELECT jsonb_build_object('taskId', t.id, 'departmentCode', t.department_code, 'accountId', a.id,
      'displayName', a.display_name) AS holder
    FROM task t JOIN account a ON a.id = t.assignee_id
    WHERE t.case_file_id = c.id AND t.status = 'open' AND (t.id = $7 OR ($7::text IS NULL AND t.proceeding_id = $6))
    LIMIT 1) h ON true`,
} as const;

/** Reads the ground of a command in one round trip: a command costs one look and one transaction, no more. */
export class CommandGroundRepository {
  constructor(private readonly database: DataSource) {}

  /** The ground of a command; `null` when the session has ended. */
  async read(question: CommandQuestion): Promise<CommandGround | null> {
    const session = sessionParameters(question);
    const values = [
      ...session,
      question.caseFileId,
      question.commandId,
      question.proceedingId,
      question.taskId,
      question.departmentCodes,
      question.accountIds,
      question.into,
    ];
    const [row] = await bySession(session, async () => askPrepared<GroundColumns>(this.database, GROUND, values));
    return row === undefined ? null : groundOf(row, question.tokenHash);
  }

  /** The answer of a command that has been recorded in a case that the viewer sees; `null` when it has not. */
  async answerOf(viewer: Viewer, caseFileId: string, commandId: string): Promise<EarlierAnswer | null> {
    const rows: Pick<GroundColumns, 'result'>[] = await this.database.query(
      `SELECT k.result FROM case_command k JOIN case_file c ON c.id = k.case_file_id
       WHERE k.case_file_id = $1 AND k.command_id = $2 AND (${concerns('c', '$3')})`,
      [caseFileId, commandId, departmentSeen(viewer)],
    );
    return earlierOf(rows[0]?.result ?? null);
  }

  /** How people call accounts, by id; accounts that do not exist are missing. */
  async namesOf(accountIds: readonly string[]): Promise<Readonly<Record<string, string>>> {
    const rows: { id: string; display_name: string }[] = await this.database.query(
      'SELECT id, display_name FROM account WHERE id = ANY($1::uuid[])',
      [accountIds],
    );
    return Object.fromEntries(rows.map((row) => [row.id, row.display_name]));
  }
}

function groundOf(row: GroundColumns, tokenHash: string): CommandGround {
  return {
    signedIn: signedInOf(row, tokenHash),
    stage: row.stage,
    intoStage: row.into_stage,
    earlier: earlierOf(row.result),
    proceedingKind: row.proceeding_kind,
    holder: row.holder,
    powers: row.powers_of,
    certifiedOfficials: row.certified,
  };
}

function earlierOf(stored: GroundColumns['result']): EarlierAnswer | null {
  if (stored === null) return null;
  const { requestHash, caseFileId, commandId, seq, events } = stored;
  return { requestHash, result: { caseFileId, commandId, seq, events } };
}
