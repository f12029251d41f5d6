import type { DataSource, EntityManager } from 'typeorm';
import {
  SUMMARY_MISSING,
  type BreakGlass,
  type DepartmentCode,
  type Instant,
  type ReporterAccess,
  type ReporterField,
  type ReporterGround,
  type ReporterKind,
  type RevealReason,
} from '@app/domain';
import { appendAudit } from '../../audit/trail/append-audit.js';
import type { NewAuditEntry } from '../../audit/trail/audit-entry.js';
import { askIn } from '../../statement/prepared-statement.js';
import { newId } from '../intake/new-id.js';
import { instantOrNull } from '../shared/values.js';
import { bearsDuty, departmentSeen, type Viewer } from '../shared/viewer.js';

/** What is known of the person behind a complaint without opening anything. */
export interface PersonGround extends ReporterGround {
  readonly personId: string;
  /** Fields that are sealed for this person. */
  readonly fields: readonly ReporterField[];
  readonly isErased: boolean;
  /** The exception that is open for the asking person; `null` without one. */
  readonly breakGlassId: string | null;
  /** The exception that the asking person asked for last; `null` without one. */
  readonly asked: BreakGlass | null;
}

/** A look that is about to happen. */
export interface NewReveal {
  readonly complaintId: string;
  readonly personId: string;
  readonly field: ReporterField;
  readonly accountId: string;
  readonly access: ReporterAccess;
  readonly reason: RevealReason;
  readonly note: string;
  readonly breakGlassId: string | null;
  readonly at: Instant;
  /** The same look on the audit trail. */
  readonly audit: NewAuditEntry;
}

/** One sealed field with the wrapped key that opens it. */
export interface SealedField {
  readonly wrapped: string;
  readonly sealed: string;
}

interface GroundColumns {
  readonly personId: string;
  readonly kind: ReporterKind;
  readonly receivedBy: DepartmentCode;
  readonly takenInBy: string | null;
  readonly handler: string | null;
  readonly conducting: readonly DepartmentCode[];
  readonly fields: readonly ReporterField[];
  readonly isErased: boolean;
  readonly breakGlassId: string | null;
  readonly grantedUntil: Date | null;
  readonly asked: BreakGlass | null;
}

/** The person of a complaint that the viewer sees: of the own department, or of a case with a part for it. */
const GROUND_SQL = `SELECT p.id AS "personId", p.kind, k.received_by AS "receivedBy", k.created_by AS "takenInBy",
    p.handler_id AS handler, p.erased_at IS NOT NULL AS "isErased",
    ARRAY(SELECT DISTINCT o.department_code FROM proceeding o WHERE o.case_file_id = k.case_file_id) AS conducting,
    ARRAY(SELECT f.name FROM sealed.field f WHERE f.person_id = p.id) AS fields,
    CASE WHEN b.expires_at > $4 THEN b.id END AS "breakGlassId", b.expires_at AS "grantedUntil",
    CASE WHEN b.id IS NOT NULL THEN jsonb_build_object('requestedBy', b.requested_by, 'decidedBy', b.decided_by,
      'expiresAt', b.expires_at, 'reviewedAt', b.reviewed_at) END AS asked
  FROM complaint k JOIN sealed.person p ON p.id = k.person_id
  LEFT JOIN case_file c ON c.id = k.case_file_id
  LEFT JOIN LATERAL (SELECT g.* FROM sealed.break_glass g WHERE g.complaint_id = k.id AND g.requested_by = $3
    ORDER BY g.requested_at DESC, g.id DESC LIMIT 1) b ON true
  WHERE k.id = $1 AND ($2::text IS NULL OR k.received_by = $2 OR c.departments @> ARRAY[$2::text])`;

/** The persons behind complaints; everything here is sealed or says who may open it. */
export class PersonRepository {
  constructor(private readonly database: DataSource) {}

  /** The person behind a complaint that the viewer sees; `null` when there is none, or no such complaint. */
  async ground(viewer: Viewer, complaintId: string, now: Instant): Promise<PersonGround | null> {
    const rows: GroundColumns[] = await this.database.query(GROUND_SQL, [
      complaintId,
      departmentSeen(viewer),
      viewer.accountId,
      now,
    ]);
    const [row] = rows;
    return row === undefined ? null : groundOf(row);
  }

  /** Records a look first and then hands the sealed field out; `null` when there is nothing to open. */
  async reveal(look: NewReveal): Promise<SealedField | null> {
    return this.database.transaction(async (manager) => {
      const rows: SealedField[] = await manager.query(
        `SELECT p.wrapped_key AS wrapped, f.sealed FROM sealed.person p JOIN sealed.field f ON f.person_id = p.id
         WHERE p.id = $1 AND f.name = $2 AND p.wrapped_key IS NOT NULL`,
        [look.personId, look.field],
      );
      const [field] = rows;
      if (field === undefined) return null;
      await recordReveal(manager, look);
      await appendAudit(askIn(manager), [look.audit]);
      return field;
    });
  }

  /** The particulars that a summary must not hold, sealed; nothing is recorded, because nobody sees them. */
  async particulars(personId: string): Promise<readonly (SealedField & { readonly name: ReporterField })[]> {
    return this.database.query(
      `SELECT f.name, f.sealed, p.wrapped_key AS wrapped FROM sealed.person p JOIN sealed.field f ON f.person_id = p.id
       WHERE p.id = $1 AND p.wrapped_key IS NOT NULL AND f.name NOT LIKE 'original%'`,
      [personId],
    );
  }

  /** Names the handler of a report, or nobody; answers whether the account works in the department. */
  async nameHandler({ personId, handler, department, audit }: NamedHandler): Promise<boolean> {
    return this.database.transaction(async (manager) => {
      const [rows]: [unknown[]] = await manager.query(NAME_HANDLER_SQL, [personId, handler, department]);
      if (rows.length === 0) return false;
      await appendAudit(askIn(manager), [audit]);
      return true;
    });
  }

  /** Writes the summary that travels in place of the sealed words. */
  async writeSummary(complaintId: string, summary: string, audit: NewAuditEntry): Promise<void> {
    await this.database.transaction(async (manager) => {
      await manager.query(
        'UPDATE complaint SET facts = $2, marks = array_remove(marks, $3) WHERE id = $1 AND person_id IS NOT NULL',
        [complaintId, summary, SUMMARY_MISSING],
      );
      await appendAudit(askIn(manager), [audit]);
    });
  }
}

/** Who is to handle a report; the account must work in the department. */
export interface NamedHandler {
  readonly personId: string;
  readonly handler: string | null;
  readonly department: DepartmentCode;
  readonly audit: NewAuditEntry;
}

const NAME_HANDLER_SQL = `UPDATE sealed.person SET handler_id = $2 WHERE id = $1 AND ($2::uuid IS NULL OR EXISTS (
    SELECT 1 FROM account a WHERE a.id = $2 AND a.department_code = $3 AND a.disabled_at IS NULL
      AND ${bearsDuty('hold-tasks', 'a')})) RETURNING id`;

function groundOf(row: GroundColumns): PersonGround {
  const grantedUntil = instantOrNull(row.grantedUntil);
  return { ...row, grantedUntil, asked: row.asked === null ? null : { ...row.asked, expiresAt: grantedUntil } };
}

async function recordReveal(manager: EntityManager, look: NewReveal): Promise<void> {
  await manager.query(
    `INSERT INTO sealed.reveal (id, person_id, complaint_id, field, account_id, access, reason, note, break_glass_id, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      newId(look.at),
      ...[look.personId, look.complaintId, look.field, look.accountId, look.access, look.reason, look.note],
      look.breakGlassId,
      look.at,
    ],
  );
}
