import { auditChainOf, digestOfAudit, firstAuditHash, hashOfAudit, type AuditPlace } from '../trail/audit-entry.js';
import type { RecordedAuditEntry } from '../trail/audit-reader.js';

/** Where a chain stands: how many entries, and the hash of the last. */
export interface AuditHead extends AuditPlace {
  readonly hash: string;
}

/** The first thing in a chain of the audit trail that cannot be as it was written. */
export type ChainFinding =
  /** The entry at `seq` is not there; the next one that is has the number `found`. */
  | { readonly code: 'audit.entry-gap'; readonly seq: number; readonly found: number }
  /** The entry does not hang on the one before it: entries were exchanged, or one was put between. */
  | { readonly code: 'audit.entry-order'; readonly seq: number }
  /** The entry says something else than what was hashed. */
  | { readonly code: 'audit.entry-changed'; readonly seq: number };

/** How far a chain was walked, and what was found there. */
export interface ChainWalk {
  readonly head: AuditHead;
  readonly finding: ChainFinding | null;
}

/** The place before the first entry of a chain. */
export function startOfChain(chain: string): AuditHead {
  return { chain, seq: 0, hash: firstAuditHash(chain) };
}

/** Walks the entries that follow a head, and stops at the first that cannot be as it was written. */
export function walkChain(from: AuditHead, entries: readonly RecordedAuditEntry[]): ChainWalk {
  let head = from;
  for (const entry of entries) {
    const finding = verifyEntry(head, entry);
    if (finding !== null) return { head, finding };
    head = { chain: head.chain, seq: entry.seq, hash: entry.hash };
  }
  return { head, finding: null };
}

function verifyEntry(
  head: AuditHead,
  { chain, seq, entry, previousHash, hash }: RecordedAuditEntry,
): ChainFinding | null {
  const expected = head.seq + 1;
  if (seq !== expected) return { code: 'audit.entry-gap', seq: expected, found: seq };
  if (previousHash !== head.hash) return { code: 'audit.entry-order', seq };
  const isContent = hashOfAudit(previousHash, { chain, seq }, digestOfAudit(entry)) === hash;
  return isContent && auditChainOf(entry.actor) === chain ? null : { code: 'audit.entry-changed', seq };
}
