import type { DataSource, EntityManager } from 'typeorm';
import type { RetentionCounts } from '@app/contracts';
import { RETENTION_STANDINGS, type Instant, type PlainDate, type RetentionStanding } from '@app/domain';
import { appendAudit } from '../../audit/trail/append-audit.js';
import type { NewAuditEntry } from '../../audit/trail/audit-entry.js';
import { askIn } from '../../statement/prepared-statement.js';
import { insertRows, type RowTarget } from '../intake/insert-rows.js';
import { newId } from '../intake/new-id.js';
import {
  keptUntil,
  periodsInForce,
  standingsAfter,
  type PeriodsInForce,
  type PersonStanding,
} from './person-standing.js';

/** A walk over everybody who is kept. */
export interface RetentionWalk {
  readonly at: Instant;
  readonly today: PlainDate;
  /** What a proposal leaves on the trail; absent: nothing is proposed, only counted. */
  readonly auditOf?: (erasureId: string) => NewAuditEntry;
  /** Told after each batch. */
  readonly onBatch?: () => void;
}

/** Persons of one transaction. */
const BATCH = 500;

/** Two runs at once would propose the same persons. */
const RUN_LOCK = 764_000_240;

/** Finds the persons whose period has ended and proposes to erase them. It erases nobody. */
export class RetentionRunRepository {
  constructor(private readonly database: DataSource) {}

  /** Counts how everybody stands; whoever is due is proposed where the walk may, and then counts as proposed. */
  async walk(walk: RetentionWalk): Promise<RetentionCounts> {
    const counts = new Map<RetentionStanding, number>();
    let after: string | null = null;
    do {
      const batch: StandingBatch = await this.batch(after, walk);
      for (const standing of batch.standings) counts.set(standing, (counts.get(standing) ?? 0) + 1);
      walk.onBatch?.();
      after = batch.last;
    } while (after !== null);
    const all = RETENTION_STANDINGS.map((standing) => [standing, counts.get(standing) ?? 0] as const);
    return Object.fromEntries(all) as RetentionCounts; // every standing is named
  }

  private async batch(after: string | null, walk: RetentionWalk): Promise<StandingBatch> {
    return this.database.transaction(async (manager) => {
      if (walk.auditOf !== undefined) await manager.query('SELECT pg_advisory_xact_lock($1)', [RUN_LOCK]);
      const periods = await periodsInForce(manager);
      const persons = await standingsAfter(manager, after, BATCH);
      const seen = persons.map((person) => ({ person, ...keptUntil(person, periods, walk.today) }));
      const due = seen.filter(({ standing }) => standing === 'due').map(({ person, endsOn }) => ({ person, endsOn }));
      if (walk.auditOf !== undefined) await propose(manager, { due, periods, ...walk, auditOf: walk.auditOf });
      const last = persons.length < BATCH ? null : (persons.at(-1)?.complaintId ?? null);
      const isProposing = walk.auditOf !== undefined;
      return {
        last,
        standings: seen.map(({ standing }) => (isProposing && standing === 'due' ? 'proposed' : standing)),
      };
    });
  }
}

interface StandingBatch {
  readonly last: string | null;
  readonly standings: readonly RetentionStanding[];
}

interface Proposals extends Required<Pick<RetentionWalk, 'at' | 'auditOf'>> {
  readonly due: readonly { readonly person: PersonStanding; readonly endsOn: PlainDate | null }[];
  readonly periods: PeriodsInForce;
}

const ERASURE: RowTarget = {
  table: 'erasure',
  columns: {
    id: 'uuid',
    complaint_id: 'uuid',
    department_code: 'text',
    kind: 'text',
    closed_on: 'date',
    ended_on: 'date',
    period_id: 'uuid',
    proposed_at: 'timestamptz',
  },
};

async function propose(manager: EntityManager, { due, periods, at, auditOf }: Proposals): Promise<void> {
  if (due.length === 0) return;
  const rows = due.map(({ person, endsOn }) => ({
    id: newId(at),
    complaint_id: person.complaintId,
    department_code: person.departmentCode,
    kind: person.kind,
    closed_on: person.closedOn,
    ended_on: endsOn,
    period_id: periods[person.kind]?.periodId,
    proposed_at: at,
  }));
  await insertRows(manager, ERASURE, rows);
  await appendAudit(
    askIn(manager),
    rows.map(({ id }) => auditOf(id)),
  );
}
