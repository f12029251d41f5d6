import type { Instant } from '@app/domain';
import type { Ask } from '../../statement/prepared-statement.js';
import { inForceHashSql } from './live-activations.js';

const PACK_IN_FORCE = { name: 'pack-in-force', text: inForceHashSql('$1::timestamptz') } as const;

/** Hash of the pack in force at an instant; `null` where none was ever loaded. */
export async function packInForce(ask: Ask, at: Instant): Promise<string | null> {
  const [row] = await ask<{ readonly hash: string }>(PACK_IN_FORCE, [at]);
  return row?.hash ?? null;
}
