import type { Ask } from '../../statement/prepared-statement.js';
import { auditChainOf, digestOfAudit, firstAuditHash, type AuditPlace, type NewAuditEntry } from './audit-entry.js';

/** Entries of one statement at most. */
const LARGEST_BATCH = 200;

/**
 * Appends entries, in their order, each to its chain: one round trip, in the transaction of `ask`. Whoever appends to a
 * chain waits for whoever does so before; inside a larger transaction this belongs at its end.
 */
export async function appendAudit(ask: Ask, entries: readonly NewAuditEntry[]): Promise<readonly AuditPlace[]> {
  const places: AuditPlace[] = [];
  for (let from = 0; from < entries.length; from += LARGEST_BATCH)
    places.push(...(await appendBatch(ask, entries.slice(from, from + LARGEST_BATCH).map(rowOf))));
  return places;
}

async function appendBatch(ask: Ask, rows: readonly AuditRow[]): Promise<readonly AuditPlace[]> {
  const placed = await ask<PlacedRow>(APPEND_AUDIT, [JSON.stringify(rows)]);
  if (placed.length > 0) return placed.map(placeOf);
  const chains = [...new Set(rows.map(({ chain }) => chain))];
  await ask(BEGIN_CHAINS, [JSON.stringify(chains.map((chain) => ({ chain, hash: firstAuditHash(chain) })))]);
  return (await ask<PlacedRow>(APPEND_AUDIT, [JSON.stringify(rows)])).map(placeOf);
}

interface PlacedRow {
  readonly chain: string;
  readonly seq: string;
}

function placeOf({ chain, seq }: PlacedRow): AuditPlace {
  return { chain, seq: Number(seq) };
}

type AuditRow = ReturnType<typeof rowOf>;

function rowOf(given: NewAuditEntry, place: number): Readonly<Record<string, unknown>> & { readonly chain: string } {
  const entry = storable(given);
  const { actor, object, ...rest } = entry;
  return {
    ...{ place, chain: auditChainOf(actor), digest: digestOfAudit(entry) },
    ...rest,
    ...{ actorAccountId: actor.accountId, actorName: actor.name, onBehalfOf: actor.onBehalfOf },
    ...{ actorRole: actor.role, actorDepartment: actor.departmentCode, ip: actor.ip, sessionHash: actor.sessionHash },
    ...{ objectKind: object?.kind ?? null, objectId: object?.id ?? null },
  };
}

/** What the sender of a request chose may hold what no text of PostgreSQL can, which must not keep it off the record. */
function storable(entry: NewAuditEntry): NewAuditEntry {
  const text = JSON.stringify(entry, (_, value: unknown) => (typeof value === 'string' ? plain(value) : value));
  return JSON.parse(text) as NewAuditEntry; // the same shape with plain texts
}

function plain(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8').replaceAll('\0', '\u{FFFD}');
}

const COLUMNS = {
  at: ['at', 'timestamptz'],
  actorAccountId: ['actor_account_id', 'uuid'],
  actorName: ['actor_name', 'text'],
  onBehalfOf: ['on_behalf_of', 'uuid'],
  actorRole: ['actor_role', 'text'],
  actorDepartment: ['actor_department', 'text'],
  ip: ['ip', 'text'],
  sessionHash: ['session_hash', 'text'],
  action: ['action', 'text'],
  objectKind: ['object_kind', 'text'],
  objectId: ['object_id', 'text'],
  result: ['result', 'text'],
  reason: ['reason', 'text'],
  changes: ['changes', 'jsonb'],
  requestId: ['request_id', 'text'],
} as const;

const NAMES = Object.values(COLUMNS).map(([column]) => column);
const TYPED = Object.entries(COLUMNS).map(([field, [, type]]) => `"${field}" ${type}`);
const GIVEN = Object.entries(COLUMNS).map(([field, [column]]) => `x."${field}" AS ${column}`);

/** SQL: `hashOfAudit` of the entry `g` after the link `l`. */
const HASH_SQL = `encode(sha256(convert_to(
  concat_ws(E'\\n', l.hash, g.chain, (l.seq + 1)::text, g.digest), 'UTF8')), 'hex')`;

/** SQL: the entry `g` as the next link after `l`. */
const NEXT_LINK = `SELECT g.place, g.step, g.chain, l.seq + 1 AS seq, l.hash AS previous_hash, ${HASH_SQL} AS hash`;

/**
 * Links the entries to the chains and moves their heads, or writes nothing and answers nothing when a chain has not begun.
 * The heads are locked in the order of their names, so that two writers of several chains cannot wait for each other.
 */
const APPEND_AUDIT = {
  name: 'append-audit',
  text: `WITH RECURSIVE given AS (
      SELECT x.place, x.chain, x.digest, row_number() OVER (PARTITION BY x.chain ORDER BY x.place) AS step,
        ${GIVEN.join(', ')}
      FROM jsonb_to_recordset($1::jsonb) AS x(place int, chain text, digest text, ${TYPED.join(', ')})),
    head AS MATERIALIZED (SELECT chain, seq, hash FROM audit_head
      WHERE chain IN (SELECT chain FROM given) ORDER BY chain FOR UPDATE),
    begun AS (SELECT WHERE NOT EXISTS (SELECT FROM given WHERE chain NOT IN (SELECT chain FROM head))),
    link AS (
      ${NEXT_LINK} FROM head l JOIN given g ON g.chain = l.chain AND g.step = 1 WHERE EXISTS (SELECT FROM begun)
      UNION ALL
      ${NEXT_LINK} FROM link l JOIN given g ON g.chain = l.chain AND g.step = l.step + 1),
    written AS (INSERT INTO audit_entry (chain, seq, previous_hash, hash, ${NAMES.join(', ')})
      SELECT chain, seq, previous_hash, hash, ${NAMES.map((name) => `g.${name}`).join(', ')}
      FROM link JOIN given g USING (place, chain)),
    moved AS (UPDATE audit_head h SET seq = l.seq, hash = l.hash
      FROM (SELECT DISTINCT ON (chain) chain, seq, hash FROM link ORDER BY chain, seq DESC) l WHERE h.chain = l.chain)
    SELECT chain, seq FROM link ORDER BY place`,
} as const;

const BEGIN_CHAINS = {
  name: 'begin-audit-chains',
  text: `INSERT INTO audit_head (chain, seq, hash)
    SELECT chain, 0, hash FROM jsonb_to_recordset($1::jsonb) AS x(chain text, hash text) ORDER BY chain
    ON CONFLICT DO NOTHING`,
} as const;
