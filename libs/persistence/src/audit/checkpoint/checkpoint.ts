import { z } from 'zod';
import type { Instant } from '@app/domain';
import { canonicalJson } from '../../transition/canonical-json.js';
import { sha256 } from '../../transition/event-hash.js';
import type { AuditHead } from '../verification/verify-audit-chain.js';
import { merkleRoot } from './merkle-root.js';

const bodySchema = z.strictObject({
  version: z.literal(1),
  seq: z.int().min(1),
  at: z.iso.datetime() as unknown as z.ZodType<Instant, string>, // brands what zod has checked
  previous: z.string().nullable(),
  root: z.string(),
  heads: z.int(),
  entries: z.int(),
  eventsUntil: z.iso.datetime().nullable() as unknown as z.ZodType<Instant | null, string | null>, // as above
});

/** What a checkpoint says. */
export type CheckpointBody = z.infer<typeof bodySchema>;
/*
 * `previous`: hash of the body before; `null` in the first.
 * `root`: Merkle root over the heads of the chains that have grown since, `heads` of them.
 * `entries`: entries of the audit trail in all its chains.
 * `eventsUntil`: the events of cases up to this instant are covered.
 */

/** A checkpoint as it is stored and handed out. */
export interface Checkpoint {
  readonly seq: number;
  readonly body: string;
  readonly key: string;
  readonly signature: string;
}

/** Makes the signature under a text. */
export type SignText = (text: string) => { readonly key: string; readonly value: string };

/** Whether a signature belongs to a text; `null` when its key is none of those that are trusted. */
export type IsSigned = (text: string, signature: { readonly key: string; readonly value: string }) => boolean | null;

/** The text of a body, as it is signed. */
export function bodyText(body: CheckpointBody): string {
  return canonicalJson(body);
}

/** Reads the text of a body; `null` when it is none. */
export function readBody({ body }: Pick<Checkpoint, 'body'>): CheckpointBody | null {
  try {
    return bodySchema.parse(JSON.parse(body));
  } catch {
    return null; // a text that nobody of ours has written
  }
}

/** The hash by which the next checkpoint names this one. */
export function hashOfCheckpoint({ body }: Pick<Checkpoint, 'body'>): string {
  return sha256(body);
}

/** Merkle root over heads, in the order of their chains. */
export function rootOf(heads: readonly AuditHead[]): string {
  const inOrder = heads.toSorted((left, right) => (left.chain < right.chain ? -1 : 1));
  return merkleRoot(inOrder.map(({ chain, seq, hash }) => canonicalJson({ chain, seq, hash })));
}
