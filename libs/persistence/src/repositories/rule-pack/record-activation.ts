import type { EntityManager } from 'typeorm';
import { overtaken, type ActivationKind, type Instant, type PlainDate } from '@app/domain';
import { liveActivations, type LiveActivation } from './live-activations.js';
import { recordAct } from './record-act.js';

/** A pack that has passed every check. */
export interface CheckedPack {
  /** SHA-256 of its canonical form. */
  readonly hash: string;
  /** Id of the pack, the same for all its versions. */
  readonly name: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** Text by path inside the pack. */
  readonly files: ReadonlyMap<string, string>;
  readonly ruleCount: number;
}

/** An activation to record. */
export interface NewActivation {
  readonly name: string;
  readonly hash: string;
  readonly kind: ActivationKind;
  readonly inForceFrom: Instant;
  readonly firstDay: PlainDate | null;
  readonly baseHash: string | null;
  readonly draftId: string | null;
  readonly accountId: string | null;
  /** Name of the command on the server, where no account did it. */
  readonly by: string | null;
  readonly reason: string | null;
  readonly at: Instant;
}

/** Any number that no other lock of the database uses. */
const RULES_LOCK = 764_000_001;

/** Lets one change of what is in force, or of a draft, be made at a time; held until the transaction ends. */
export async function lockRules(manager: EntityManager): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock($1)', [RULES_LOCK]);
}

/** Stores the files of a pack where they are new: a pack never changes under its hash. */
export async function storePack(
  manager: EntityManager,
  { hash, name, title, files, ruleCount }: CheckedPack,
  { at, by }: { readonly at: Instant; readonly by: string | null },
): Promise<void> {
  await manager.query(
    `INSERT INTO rule_pack (hash, name, title_zh, title_en, files, rule_count, loaded_at, loaded_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (hash) DO NOTHING`,
    [hash, name, title.zh, title.en, Object.fromEntries(files), ruleCount, at, by],
  );
}

/** Records an activation and takes back the scheduled ones that lose their base by it; answers its id. */
export async function recordActivation(manager: EntityManager, activation: NewActivation): Promise<string> {
  const { name, hash, at, by, inForceFrom, firstDay, kind, baseHash, draftId, accountId, reason } = activation;
  const [row]: [{ id: string }] = await manager.query(
    `INSERT INTO rule_activation (name, hash, activated_at, activated_by, in_force_from, first_day, kind, base_hash,
       draft_id, account_id, reason)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id`,
    [name, hash, at, by, inForceFrom, firstDay, kind, baseHash, draftId, accountId, reason],
  );
  for (const lost of overtaken(await liveActivations(manager), at)) await suspend(manager, lost, at);
  return row.id;
}

/** Takes an activation back before its day. */
export async function revokeActivation(
  manager: EntityManager,
  activationId: string,
  { code, accountId, at }: { readonly code: string; readonly accountId: string | null; readonly at: Instant },
): Promise<void> {
  await manager.query(
    'INSERT INTO rule_activation_revocation (activation_id, code, account_id, at) VALUES ($1, $2, $3, $4)',
    [activationId, code, accountId, at],
  );
}

async function suspend(manager: EntityManager, { id, hash, draftId }: LiveActivation, at: Instant): Promise<void> {
  await revokeActivation(manager, id, { code: 'base-moved', accountId: null, at });
  if (draftId === null) return;
  await manager.query(
    `UPDATE rule_draft SET stage = 'suspended', activation_id = NULL, revision = revision + 1, changed_at = $2
     WHERE id = $1`,
    [draftId, at],
  );
  await recordAct(manager, { draftId, act: 'suspended', accountId: null, hash, at });
}
