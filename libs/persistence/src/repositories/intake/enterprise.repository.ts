import type { EntityManager } from 'typeorm';
import { respondentKey, type Instant, type Respondent } from '@app/domain';
import { insertRows, type RowTarget } from './insert-rows.js';
import { newId } from './new-id.js';

const ENTERPRISE: RowTarget = {
  table: 'enterprise',
  columns: {
    id: 'uuid',
    name: 'text',
    name_key: 'text',
    credit_code: 'text',
    credit_code_check: 'text',
    address: 'text',
    region: 'text',
    legal_person: 'text',
    phone: 'text',
    role: 'text',
    created_at: 'timestamptz',
  },
};

/**
 * Finds the enterprise of each respondent, or records it: by credit code where one is stated, else by name and region.
 * What the record did not know yet is filled in; nothing known is overwritten. The caller holds the intake lock.
 *
 * @returns the enterprise ids in the order of the respondents
 */
export async function enterprisesOf(
  manager: EntityManager,
  respondents: readonly Respondent[],
  at: Instant,
): Promise<readonly string[]> {
  const idByKey = await knownEnterprises(manager, respondents);
  const fresh = new Map<string, Respondent>();
  for (const respondent of respondents) {
    const key = keyOf(respondent);
    if (!idByKey.has(key)) fresh.set(key, respondent);
  }
  for (const key of fresh.keys()) idByKey.set(key, newId(at));
  const rows = [...fresh].map(([key, respondent]) => rowOf(respondent, idByKey.get(key), at));
  await insertRows(manager, ENTERPRISE, rows);
  await fillGaps(
    manager,
    respondents.filter((respondent) => !fresh.has(keyOf(respondent))),
    idByKey,
  );
  return respondents.map((respondent) => idByKey.get(keyOf(respondent)) ?? '');
}

function keyOf({ creditCode, name, region }: Respondent): string {
  return creditCode === null ? nameKey(respondentKey(name), region) : `code ${creditCode}`;
}

function nameKey(key: string, region: string | null): string {
  return `name ${key} ${region ?? ''}`;
}

/** Where several rows fit, the oldest one is meant, so that the answer never changes. */
async function knownEnterprises(
  manager: EntityManager,
  respondents: readonly Respondent[],
): Promise<Map<string, string>> {
  const codes = respondents.flatMap(({ creditCode }) => creditCode ?? []);
  const names = respondents.filter(({ creditCode }) => creditCode === null).map(({ name }) => respondentKey(name));
  const found: { id: string; credit_code: string | null; name_key: string; region: string | null }[] =
    await manager.query(
      `SELECT id, credit_code, name_key, region FROM enterprise
       WHERE credit_code = ANY($1::text[]) OR name_key = ANY($2::text[]) ORDER BY created_at DESC, id DESC`,
      [[...new Set(codes)], [...new Set(names)]],
    );
  return new Map(
    found.flatMap((row) => [
      [nameKey(row.name_key, row.region), row.id] as const,
      ...(row.credit_code === null ? [] : [[`code ${row.credit_code}`, row.id] as const]),
    ]),
  );
}

function rowOf(respondent: Respondent, id: string | undefined, at: Instant): object {
  return {
    id,
    name: respondent.name,
    name_key: respondentKey(respondent.name),
    credit_code: respondent.creditCode,
    credit_code_check: respondent.creditCodeCheck,
    address: respondent.address,
    region: respondent.region,
    legal_person: respondent.legalPerson,
    phone: respondent.phone,
    role: respondent.role,
    created_at: at,
  };
}

async function fillGaps(
  manager: EntityManager,
  respondents: readonly Respondent[],
  idByKey: ReadonlyMap<string, string>,
): Promise<void> {
  const telling = respondents.filter(({ address, legalPerson, phone }) => address ?? legalPerson ?? phone);
  if (telling.length === 0) return;
  const facts = telling.map((respondent) => ({ ...respondent, id: idByKey.get(keyOf(respondent)) }));
  await manager.query(
    `UPDATE enterprise e SET address = COALESCE(e.address, x.address),
       legal_person = COALESCE(e.legal_person, x."legalPerson"), phone = COALESCE(e.phone, x.phone)
     FROM jsonb_to_recordset($1::jsonb) AS x(id uuid, address text, "legalPerson" text, phone text) WHERE e.id = x.id`,
    [JSON.stringify(facts)],
  );
}
