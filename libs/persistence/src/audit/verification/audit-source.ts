import type { Checkpoint } from '../checkpoint/checkpoint.js';
import type { RecordedAuditEntry } from '../trail/audit-reader.js';
import type { Anchor } from './verify-anchors.js';
import type { AuditHead } from './verify-audit-chain.js';

/** A checkpoint with the heads that it covers. */
export interface CheckpointWithHeads {
  readonly checkpoint: Checkpoint;
  readonly heads: readonly AuditHead[];
}

/** Where the audit trail is read from to be verified: the database, or an export of it. */
export interface AuditSource {
  /** Checkpoints in their order, each with the heads that it covers. */
  readonly checkpoints: () => AsyncIterable<CheckpointWithHeads>;
  /** Names of all chains of the audit trail that are there, or of which a checkpoint knows. */
  readonly chains: () => Promise<readonly string[]>;
  /** The entries of a chain in their order. */
  readonly entries: (chain: string) => AsyncIterable<readonly RecordedAuditEntry[]>;
  /** What the record says of its own end; `null` when it says nothing. */
  readonly claimed: (chain: string) => Promise<AuditHead | null>;
  /** What checkpoints say of a chain, in the order of the numbers of its entries. */
  readonly anchors: (chain: string) => Promise<readonly Anchor[]>;
}
