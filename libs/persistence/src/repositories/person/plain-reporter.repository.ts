import type { DataSource, EntityManager } from 'typeorm';
import { splitComplaint, type ComplaintDraft, type Reporter } from '@app/domain';
import { newPersonId, storePersons, type SealPerson } from './sealed-person.js';

interface PlainComplaint extends Pick<
  ComplaintDraft,
  'kind' | 'confidential' | 'facts' | 'requests' | 'sourceNote' | 'marks'
> {
  readonly id: string;
  readonly reporter: Reporter | null;
}

/** Persons of earlier versions, which stood as plain text in `reporter`, and the words of reports in `complaint`. */
export class PlainReporterRepository {
  constructor(private readonly database: DataSource) {}

  /**
   * Seals at most `limit` of them and answers how many were found. Each is sealed and taken away in one transaction, so
   * that a run that breaks off is simply run again.
   */
  async sealBatch(limit: number, seal: SealPerson): Promise<number> {
    return this.database.transaction(async (manager) => {
      const plain: PlainComplaint[] = await manager.query(PLAIN_SQL, [limit]);
      const split = plain.map(({ id, ...draft }) => {
        return { id, personId: newPersonId(), ...splitComplaint({ ...draft, summary: null }) };
      });
      await storePersons(
        manager,
        split.map(({ personId, kind, sealed }) => ({ personId, kind, fields: sealed })),
        seal,
      );
      await takeAway(manager, split);
      return plain.length;
    });
  }

  /** Writes the tables anew, so that no file of the database holds what was taken away. */
  async forgetPages(): Promise<void> {
    await this.database.query('TRUNCATE reporter');
    await this.database.query('VACUUM (FULL) complaint');
  }
}

type Split = ReturnType<typeof splitComplaint> & { readonly id: string; readonly personId: string };

async function takeAway(manager: EntityManager, split: readonly Split[]): Promise<void> {
  const rows = split.map(({ id, personId, travels }) => ({ id, personId, ...travels }));
  await manager.query(
    `UPDATE complaint k SET person_id = x."personId", facts = x.facts, requests = x.requests,
       source_note = x."sourceNote", marks = x.marks
     FROM jsonb_to_recordset($1::jsonb) AS x(id uuid, "personId" uuid, facts text, requests text, "sourceNote" text,
       marks text[]) WHERE k.id = x.id`,
    [JSON.stringify(rows)],
  );
  await manager.query('DELETE FROM reporter WHERE complaint_id = ANY($1::uuid[])', [rows.map(({ id }) => id)]);
}

/** Complaints with a person in plain text, and reports whose words are still readable. */
const PLAIN_SQL = `SELECT k.id, k.kind, k.confidential, k.facts, k.requests, k.source_note AS "sourceNote", k.marks,
    CASE WHEN r.complaint_id IS NOT NULL THEN jsonb_build_object('name', r.name, 'phone', r.phone,
      'idNumber', r.id_number, 'address', r.address, 'occupation', r.occupation,
      'platformAccount', r.platform_account) END AS reporter
  FROM complaint k LEFT JOIN reporter r ON r.complaint_id = k.id
  WHERE k.person_id IS NULL AND (r.complaint_id IS NOT NULL OR ((k.kind = 'report' OR k.confidential)
    AND (k.facts IS NOT NULL OR k.requests IS NOT NULL)))
  ORDER BY k.id LIMIT $1 FOR UPDATE OF k`;
