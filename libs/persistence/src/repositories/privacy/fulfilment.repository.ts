import type { DataSource, EntityManager } from 'typeorm';
import type { PersonExport } from '@app/contracts';
import {
  fulfilPersonRequest,
  refused,
  type FulfilmentRefusal,
  type Instant,
  type Outcome,
  type PersonRequest,
  type PersonRequestKind,
  type ReporterAccess,
  type ReporterField,
} from '@app/domain';
import { appendAudit } from '../../audit/trail/append-audit.js';
import type { NewAuditEntry } from '../../audit/trail/audit-entry.js';
import { askIn } from '../../statement/prepared-statement.js';
import { seenFor, type MachineDatabase } from '../../wall/machine-database.js';
import { newId } from '../intake/new-id.js';
import { instantOf } from '../shared/values.js';
import type { SealedField } from '../person/person.repository.js';

/** Carrying out a granted request. */
export interface Fulfilment {
  readonly requestId: string;
  readonly complaintId: string;
  readonly kind: PersonRequestKind;
  readonly by: string;
  readonly access: ReporterAccess;
  readonly at: Instant;
  readonly audit: NewAuditEntry;
}

/** A sealed field with its name. */
export interface NamedField extends SealedField {
  readonly name: ReporterField;
}

/** What is held of a person, still sealed, beside what is known of the matter. */
export interface HeldOfPerson {
  readonly personId: string;
  readonly fields: readonly NamedField[];
  readonly matter: Pick<PersonExport, 'receiptNumber' | 'departmentCode' | 'channel' | 'receivedOn'>;
  /** The words that travel with the case. */
  readonly words: Readonly<Record<'facts' | 'requests', string | null>>;
  readonly looks: PersonExport['looks'];
}

/** A particular put right, sealed again. */
export interface SealedCorrection {
  readonly name: ReporterField;
  readonly sealed: string;
  readonly print: string | null;
}

/** A particular of another person, still sealed. */
export interface OtherField extends NamedField {
  readonly personId: string;
}

/** Why a granted request is not carried out. */
export type FulfilmentNo = FulfilmentRefusal | { readonly code: 'person-request.unknown' };

type Done<Value> = Promise<Outcome<Value, FulfilmentNo>>;

/** Carries granted requests out, each once. */
export class FulfilmentRepository {
  /** Looks of everybody belong into an export, and persons of other departments must not: the wall shows neither. */
  private readonly kept: MachineDatabase;

  constructor(database: DataSource) {
    this.kept = seenFor(database, 'keep-privacy');
  }

  /** Hands everything of the person out; a look at every field is on record before it is opened, or nothing happens. */
  async export(act: Fulfilment, open: (held: HeldOfPerson) => PersonExport): Done<PersonExport> {
    return this.fulfil(act, async (manager) => {
      const held = await heldOf(manager, act.complaintId);
      for (const { name } of held.fields) await recordLook(manager, act, { personId: held.personId, name });
      return open(held);
    });
  }

  /** Stores a particular put right. */
  async correct(act: Fulfilment, correction: SealedCorrection): Done<null> {
    return this.fulfil(act, async (manager) => {
      await manager.query(
        `INSERT INTO sealed.field (person_id, name, sealed, print)
         SELECT person_id, $2, $3, $4 FROM complaint WHERE id = $1
         ON CONFLICT (person_id, name) DO UPDATE SET sealed = EXCLUDED.sealed, print = EXCLUDED.print`,
        [act.complaintId, correction.name, correction.sealed, correction.print],
      );
      return null;
    });
  }

  /** The wrapped key of the person; `null` when there is none, or it was destroyed. */
  async keyOf(complaintId: string): Promise<{ readonly personId: string; readonly wrapped: string } | null> {
    const rows: { personId: string; wrapped: string }[] = await this.kept.query(
      `SELECT p.id AS "personId", p.wrapped_key AS wrapped FROM complaint k JOIN sealed.person p ON p.id = k.person_id
       WHERE k.id = $1 AND p.wrapped_key IS NOT NULL`,
      [complaintId],
    );
    return rows[0] ?? null;
  }

  /** The particulars of everybody else who complained about the same enterprise, sealed; nobody sees them. */
  async othersBeside(complaintId: string): Promise<readonly OtherField[]> {
    return this.kept.query(
      `SELECT p.id AS "personId", f.name, f.sealed, p.wrapped_key AS wrapped FROM complaint k
       JOIN complaint o ON o.enterprise_id = k.enterprise_id AND o.id <> k.id
       JOIN sealed.person p ON p.id = o.person_id AND p.wrapped_key IS NOT NULL
       JOIN sealed.field f ON f.person_id = p.id AND f.name NOT LIKE 'original%'
       WHERE k.id = $1`,
      [complaintId],
    );
  }

  private async fulfil<Value>(act: Fulfilment, run: (manager: EntityManager) => Promise<Value>): Done<Value> {
    return this.kept.transaction(async (manager) => {
      const rows: PersonRequest[] = await manager.query(
        `SELECT kind, recorded_by AS "recordedBy", decided_by AS "decidedBy", granted, fulfilled_at AS "fulfilledAt"
         FROM person_request WHERE id = $1 FOR UPDATE`,
        [act.requestId],
      );
      const [request] = rows;
      if (request === undefined) return refused({ code: 'person-request.unknown' });
      const allowed = fulfilPersonRequest(request, act.kind);
      if (!allowed.ok) return allowed;
      await manager.query('UPDATE person_request SET fulfilled_by = $2, fulfilled_at = $3 WHERE id = $1', [
        act.requestId,
        act.by,
        act.at,
      ]);
      const value = await run(manager);
      await appendAudit(askIn(manager), [act.audit]);
      return { ok: true, value };
    });
  }
}

type HeldColumns = HeldOfPerson['matter'] & HeldOfPerson['words'] & Pick<HeldOfPerson, 'personId' | 'fields'>;

async function heldOf(manager: EntityManager, complaintId: string): Promise<HeldOfPerson> {
  const [row]: [HeldColumns] = await manager.query(
    `SELECT p.id AS "personId", k.receipt_number AS "receiptNumber", k.received_by AS "departmentCode", k.channel,
       k.received_on::text AS "receivedOn", k.facts, k.requests,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('name', f.name, 'sealed', f.sealed, 'wrapped', p.wrapped_key)
          ORDER BY f.name), '[]') FROM sealed.field f WHERE f.person_id = p.id AND p.wrapped_key IS NOT NULL) AS fields
     FROM complaint k JOIN sealed.person p ON p.id = k.person_id WHERE k.id = $1`,
    [complaintId],
  );
  const { personId, fields, facts, requests, ...matter } = row;
  return { personId, fields, matter, words: { facts, requests }, looks: await looksAt(manager, personId) };
}

type LookColumns = Omit<PersonExport['looks'][number], 'at'> & { readonly at: Date };

async function looksAt(manager: EntityManager, personId: string): Promise<PersonExport['looks']> {
  const rows: LookColumns[] = await manager.query(
    'SELECT field, reason, at FROM sealed.reveal WHERE person_id = $1 ORDER BY at, id',
    [personId],
  );
  return rows.map((row) => ({ ...row, at: instantOf(row.at) }));
}

async function recordLook(
  manager: EntityManager,
  { complaintId, by, access, at, requestId }: Fulfilment,
  { personId, name }: { readonly personId: string; readonly name: ReporterField },
): Promise<void> {
  await manager.query(
    `INSERT INTO sealed.reveal (id, person_id, complaint_id, field, account_id, access, reason, note, at)
     VALUES ($1, $2, $3, $4, $5, $6, 'answer-request', $7, $8)`,
    [newId(at), personId, complaintId, name, by, access, requestId, at],
  );
}
