import type { DataSource } from 'typeorm';
import type { PrivacyPeriodView, ProposePeriod } from '@app/contracts';
import { decidePeriod, refused, type Instant, type Outcome, type PeriodRefusal } from '@app/domain';
import { appendAudit } from '../../audit/trail/append-audit.js';
import type { NewAuditEntry } from '../../audit/trail/audit-entry.js';
import { askIn } from '../../statement/prepared-statement.js';
import { newId } from '../intake/new-id.js';
import { instantOf, instantOrNull, personSql } from '../shared/values.js';
import { periodsInForce, type PeriodsInForce } from './person-standing.js';

/** A period that somebody proposes. */
export interface NewPeriod extends ProposePeriod {
  readonly by: string;
  readonly at: Instant;
  /** The same act for the trail, by the id of the period. */
  readonly auditOf: (periodId: string) => NewAuditEntry;
}

/** What a second person decides about it. */
export interface PeriodDecision {
  readonly periodId: string;
  readonly by: string;
  readonly confirmed: boolean;
  readonly note: string;
  readonly at: Instant;
  readonly audit: NewAuditEntry;
}

/** Why a period is not decided. */
export type PeriodNo = PeriodRefusal | { readonly code: 'retention.period-unknown' };

/** How long persons are kept, as the deployment has confirmed it. */
export class PrivacyPeriodRepository {
  constructor(private readonly database: DataSource) {}

  /** Every period that was ever proposed, the latest first. */
  async list(): Promise<readonly PrivacyPeriodView[]> {
    const rows: PeriodColumns[] = await this.database.query(`${PERIOD_SQL} ORDER BY p.proposed_at DESC, p.id DESC`);
    return rows.map(viewOf);
  }

  /** The confirmed ones by what they are for. */
  async inForce(): Promise<PeriodsInForce> {
    return periodsInForce(this.database);
  }

  /** Records a proposal; nothing changes before it is confirmed. */
  async propose({ auditOf, ...period }: NewPeriod): Promise<PrivacyPeriodView> {
    const periodId = newId(period.at);
    return this.database.transaction(async (manager) => {
      await manager.query(
        `INSERT INTO privacy_period (id, name, amount, unit, basis, proposed_by, proposed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [periodId, period.name, period.amount, period.unit, period.basis, period.by, period.at],
      );
      await appendAudit(askIn(manager), [auditOf(periodId)]);
      const [row]: [PeriodColumns] = await manager.query(`${PERIOD_SQL} WHERE p.id = $1`, [periodId]);
      return viewOf(row);
    });
  }

  /** Confirms a period, which puts it in force, or refuses it. */
  async decide({ periodId, by, ...decision }: PeriodDecision): Promise<Outcome<PrivacyPeriodView, PeriodNo>> {
    return this.database.transaction(async (manager) => {
      const rows: { proposedBy: string; decidedBy: string | null }[] = await manager.query(
        `SELECT proposed_by AS "proposedBy", decided_by AS "decidedBy" FROM privacy_period WHERE id = $1 FOR UPDATE`,
        [periodId],
      );
      const [found] = rows;
      if (found === undefined) return refused({ code: 'retention.period-unknown' });
      const allowed = decidePeriod(found, by);
      if (!allowed.ok) return allowed;
      await manager.query(
        'UPDATE privacy_period SET decided_by = $2, decided_at = $3, is_confirmed = $4, decision_note = $5 WHERE id = $1',
        [periodId, by, decision.at, decision.confirmed, decision.note],
      );
      await appendAudit(askIn(manager), [decision.audit]);
      const [row]: [PeriodColumns] = await manager.query(`${PERIOD_SQL} WHERE p.id = $1`, [periodId]);
      return { ok: true, value: viewOf(row) };
    });
  }
}

type PeriodColumns = Omit<PrivacyPeriodView, 'proposedAt' | 'decidedAt'> & {
  readonly proposedAt: Date;
  readonly decidedAt: Date | null;
};

const PERIOD_SQL = `SELECT p.id AS "periodId", p.name, p.amount, p.unit, p.basis, ${personSql('q')} AS "proposedBy",
    p.proposed_at AS "proposedAt", ${personSql('d')} AS "decidedBy", p.decided_at AS "decidedAt",
    p.is_confirmed AS "isConfirmed", p.decision_note AS "decisionNote",
    coalesce(p.is_confirmed AND NOT EXISTS (SELECT FROM privacy_period n WHERE n.name = p.name AND n.is_confirmed
      AND (n.decided_at, n.id) > (p.decided_at, p.id)), false) AS "isInForce"
  FROM privacy_period p JOIN account q ON q.id = p.proposed_by LEFT JOIN account d ON d.id = p.decided_by`;

function viewOf(row: PeriodColumns): PrivacyPeriodView {
  return { ...row, proposedAt: instantOf(row.proposedAt), decidedAt: instantOrNull(row.decidedAt) };
}
