import type { DataSource } from 'typeorm';
import type { RuleActivationView } from '@app/contracts';
import {
  accepted,
  activationStateAt,
  inForceAt,
  refused,
  type Instant,
  type Outcome,
  type PlainDate,
} from '@app/domain';
import { instantOf } from '../shared/values.js';
import { liveActivations } from './live-activations.js';
import { recordAct } from './record-act.js';
import { lockRules, recordActivation } from './record-activation.js';

/** Why an earlier pack was not put back. */
export type RollbackRefusal =
  | { readonly code: 'rule-pack.unknown' }
  | { readonly code: 'rule-pack.in-force-already' }
  | { readonly code: 'rule-pack.never-in-force' };

/** Who puts which pack back, when and why. */
export interface Rollback {
  readonly hash: string;
  readonly accountId: string;
  readonly reason: string;
  readonly at: Instant;
}

interface Row {
  readonly id: string;
  readonly hash: string;
  readonly title_zh: string;
  readonly title_en: string;
  readonly kind: RuleActivationView['kind'];
  readonly in_force_from: Date;
  readonly first_day: PlainDate | null;
  readonly draft_id: string | null;
  readonly draft_title: string | null;
  readonly activated_at: Date;
  readonly by: string | null;
  readonly reason: string | null;
  readonly code: string | null;
  readonly revoked_at: Date | null;
  readonly revoked_by: string | null;
}

const ACTIVATIONS = `SELECT a.id, a.hash, p.title_zh, p.title_en, a.kind, a.in_force_from, a.first_day::text, a.draft_id,
    d.title AS draft_title, a.activated_at, coalesce(c.display_name, a.activated_by) AS by, a.reason,
    r.code, r.at AS revoked_at, w.display_name AS revoked_by
  FROM rule_activation a JOIN rule_pack p ON p.hash = a.hash
    LEFT JOIN rule_draft d ON d.id = a.draft_id LEFT JOIN account c ON c.id = a.account_id
    LEFT JOIN rule_activation_revocation r ON r.activation_id = a.id LEFT JOIN account w ON w.id = r.account_id
  ORDER BY a.in_force_from DESC, a.id DESC`;

/** Which pack is, was and will be in force. */
export class RuleActivationRepository {
  constructor(private readonly database: DataSource) {}

  /** Every activation as it stands at an instant, the latest first. */
  async list(at: Instant): Promise<readonly RuleActivationView[]> {
    const rows: Row[] = await this.database.query(ACTIVATIONS);
    const live = await liveActivations(this.database);
    const states = new Map(live.map((one) => [one.id, activationStateAt(live, one, at)]));
    return rows.map((row) => viewOf(row, states.get(row.id) ?? 'revoked'));
  }

  /** The pack in force at an instant; `null` before the first activation. */
  async inForce(at: Instant): Promise<string | null> {
    return inForceAt(await liveActivations(this.database), at)?.hash ?? null;
  }

  /** Puts an earlier pack back into force at once; scheduled ones that build on what was in force are suspended. */
  async rollBack(rollback: Rollback): Promise<Outcome<null, RollbackRefusal>> {
    const { hash, at, accountId, reason } = rollback;
    return this.database.transaction(async (manager) => {
      await lockRules(manager);
      const live = await liveActivations(manager);
      const current = inForceAt(live, at);
      const earlier = live.find((one) => one.hash === hash && activationStateAt(live, one, at) !== 'scheduled');
      if (current?.hash === hash) return refused({ code: 'rule-pack.in-force-already' });
      if (earlier === undefined || current === null) return refused({ code: 'rule-pack.never-in-force' });
      if (current.draftId !== null)
        await recordAct(manager, { draftId: current.draftId, act: 'rolled-back', accountId, hash, reason, at });
      const activation = { name: earlier.name, hash, kind: 'rolled-back', inForceFrom: at, firstDay: null } as const;
      await recordActivation(manager, {
        ...activation,
        baseHash: null,
        draftId: null,
        accountId,
        by: null,
        reason,
        at,
      });
      return accepted(null);
    });
  }
}

function viewOf(row: Row, state: RuleActivationView['state']): RuleActivationView {
  return {
    activationId: row.id,
    hash: row.hash,
    title: { zh: row.title_zh, en: row.title_en },
    kind: row.kind,
    state,
    inForceFrom: instantOf(row.in_force_from),
    firstDay: row.first_day,
    draft: row.draft_id === null ? null : { draftId: row.draft_id, title: row.draft_title ?? '' },
    at: instantOf(row.activated_at),
    by: row.by,
    reason: row.reason,
    revocation:
      row.code === null || row.revoked_at === null
        ? null
        : { code: row.code, at: instantOf(row.revoked_at), by: row.revoked_by },
  };
}
