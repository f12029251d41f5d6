import type { EntityManager } from 'typeorm';
import {
  privacyPeriodEnd,
  reporterKindOf,
  retentionStanding,
  type ComplaintKind,
  type DepartmentCode,
  type ErasureGround,
  type KeptPerson,
  type PlainDate,
  type PrivacyPeriod,
  type PrivacyPeriodName,
  type ReporterKind,
  type RetentionStanding,
} from '@app/domain';

/** A person behind a complaint as retention sees them: no particular, only what decides how long they are kept. */
export interface PersonStanding extends KeptPerson {
  readonly complaintId: string;
  readonly departmentCode: DepartmentCode;
  readonly kind: ReporterKind;
}

/** A confirmed period with its id. */
export interface PeriodInForce extends PrivacyPeriod {
  readonly periodId: string;
}

/** The confirmed periods by what they are for. */
export type PeriodsInForce = Readonly<Partial<Record<PrivacyPeriodName, PeriodInForce>>>;

interface StandingColumns extends KeptPerson {
  readonly complaintId: string;
  readonly departmentCode: DepartmentCode;
  readonly complaintKind: ComplaintKind;
  readonly confidential: boolean;
}

/**
 * SQL: every case about the matter of the complaint `k`, mergers followed, and the day on which the last was closed. It
 * needs no privilege on the compartment, so that the worker can propose without one.
 */
const STANDING_SQL = `SELECT k.id AS "complaintId", k.received_by AS "departmentCode", k.kind AS "complaintKind",
    k.confidential, life.closed_on::text AS "closedOn",
    EXISTS (SELECT FROM erasure e WHERE e.complaint_id = k.id AND e.decision = 'erased')
      OR EXISTS (SELECT FROM person_request r WHERE r.complaint_id = k.id AND r.kind = 'erasure' AND r.granted)
      AS "isErased",
    coalesce((SELECT h.act = 'set' FROM retention_hold h WHERE h.complaint_id = k.id
      ORDER BY h.at DESC, h.id DESC LIMIT 1), false) AS "isHeld",
    EXISTS (SELECT FROM person_request r WHERE r.complaint_id = k.id
      AND (r.granted IS NULL OR (r.granted AND r.fulfilled_at IS NULL))) AS "hasOpenRequest",
    EXISTS (SELECT FROM erasure e WHERE e.complaint_id = k.id AND e.decision IS NULL) AS "isProposed"
  FROM complaint k CROSS JOIN LATERAL (
    WITH RECURSIVE line AS (
      SELECT c.id, c.stage, c.merged_into FROM case_file c WHERE c.id = k.case_file_id OR c.complaint_id = k.id
      UNION SELECT n.id, n.stage, n.merged_into FROM line l JOIN case_file n ON n.id = l.merged_into)
    SELECT CASE WHEN bool_and(l.stage = 'closed') THEN max(x.on_day) END AS closed_on FROM line l
    LEFT JOIN LATERAL (SELECT e.on_day FROM case_event e WHERE e.case_file_id = l.id AND e.type = 'CaseClosed'
      ORDER BY e.seq DESC LIMIT 1) x ON true
    WHERE l.stage <> 'merged') life`;

/** The standing of one person whose complaint a department took in, locked; `null` when there is none. */
export async function lockStanding(
  manager: EntityManager,
  complaintId: string,
  department: string | null,
): Promise<PersonStanding | null> {
  await manager.query('SELECT FROM complaint WHERE id = $1 FOR UPDATE', [complaintId]);
  const rows: StandingColumns[] = await manager.query(
    `${STANDING_SQL} WHERE k.id = $1 AND k.person_id IS NOT NULL AND ($2::text IS NULL OR k.received_by = $2)`,
    [complaintId, department],
  );
  return rows.map(standingOf)[0] ?? null;
}

/** The standings of the next persons after an id, in the order of their complaints. */
export async function standingsAfter(
  manager: EntityManager,
  complaintId: string | null,
  limit: number,
): Promise<readonly PersonStanding[]> {
  const rows: StandingColumns[] = await manager.query(
    `${STANDING_SQL} WHERE k.person_id IS NOT NULL AND ($1::uuid IS NULL OR k.id > $1) ORDER BY k.id LIMIT $2`,
    [complaintId, limit],
  );
  return rows.map(standingOf);
}

function standingOf({ complaintKind, confidential, ...row }: StandingColumns): PersonStanding {
  return { ...row, kind: reporterKindOf({ kind: complaintKind, confidential }) };
}

/** The periods that are in force: of each the one confirmed last. */
export async function periodsInForce(manager: Pick<EntityManager, 'query'>): Promise<PeriodsInForce> {
  const rows: (PeriodInForce & { readonly name: PrivacyPeriodName })[] = await manager.query(
    `SELECT DISTINCT ON (name) name, id AS "periodId", amount, unit FROM privacy_period WHERE is_confirmed
     ORDER BY name, decided_at DESC, id DESC`,
  );
  return Object.fromEntries(rows.map(({ name, ...period }) => [name, period]));
}

/** How a person stands on a day, and the last day of their period where there is one. */
export function keptUntil(
  person: PersonStanding,
  periods: PeriodsInForce,
  today: PlainDate,
): { readonly standing: RetentionStanding; readonly endsOn: PlainDate | null } {
  const period = periods[person.kind] ?? null;
  const endsOn = period === null || person.closedOn === null ? null : privacyPeriodEnd(person.closedOn, period);
  return { standing: retentionStanding(person, period, today), endsOn };
}

/** What decides whether the person may be erased now. */
export function erasureGroundOf({ isErased, isHeld, hasOpenRequest, closedOn }: KeptPerson): ErasureGround {
  return { isErased, isHeld, hasOpenRequest, isInUse: closedOn === null };
}
