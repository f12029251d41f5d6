import { fold, type CaseFile, type CaseFileId } from '@app/domain';
import { canonicalJson } from '../transition/canonical-json.js';
import { firstHash, hashOfEvent } from '../transition/event-hash.js';
import type { RecordedEvent } from '../transition/event-reader.js';

/** What the row of a case says about its own history. */
export interface ClaimedHistory {
  readonly caseFileId: CaseFileId;
  readonly seq: number;
  readonly lastHash: string;
  readonly snapshot: CaseFile;
}

/** The first thing in the history of a case that cannot be as it was written. `seq` names the event. */
export type AuditFinding =
  | { readonly code: 'audit.seq-gap'; readonly seq: number; readonly found: number }
  | { readonly code: 'audit.chain-broken'; readonly seq: number }
  | { readonly code: 'audit.event-changed'; readonly seq: number }
  | { readonly code: 'audit.end-missing'; readonly seq: number; readonly claimed: number }
  | { readonly code: 'audit.head-changed'; readonly seq: number }
  | { readonly code: 'audit.snapshot-differs'; readonly seq: number };

/** Walks the hash chain of a case and folds its events; answers the first finding, `null` when all is as recorded. */
export function verifyCase(claimed: ClaimedHistory, events: readonly RecordedEvent[]): AuditFinding | null {
  const finding = verifyEvents(claimed.caseFileId, events);
  return finding ?? verifyHead(claimed, events, events.at(-1)?.hash ?? firstHash(claimed.caseFileId));
}

/** Walks the hash chain of a case alone; `null` when it is as recorded. */
export function verifyEvents(caseFileId: CaseFileId, events: readonly RecordedEvent[]): AuditFinding | null {
  let previousHash = firstHash(caseFileId);
  for (const [index, event] of events.entries()) {
    const finding = verifyEvent(event, index + 1, previousHash);
    if (finding !== null) return finding;
    previousHash = event.hash;
  }
  return null;
}

function verifyEvent(recorded: RecordedEvent, expected: number, previousHash: string): AuditFinding | null {
  const { event, hash, previousHash: claimedHash, ...place } = recorded;
  if (place.seq !== expected) return { code: 'audit.seq-gap', seq: expected, found: place.seq };
  if (claimedHash !== previousHash) return { code: 'audit.chain-broken', seq: expected };
  return hashOfEvent(previousHash, place, event) === hash ? null : { code: 'audit.event-changed', seq: expected };
}

function verifyHead(claimed: ClaimedHistory, events: readonly RecordedEvent[], lastHash: string): AuditFinding | null {
  const seq = events.length;
  if (claimed.seq > seq) return { code: 'audit.end-missing', seq: seq + 1, claimed: claimed.seq };
  if (claimed.seq < seq || claimed.lastHash !== lastHash) return { code: 'audit.head-changed', seq };
  return isFoldOf(claimed.snapshot, events) ? null : { code: 'audit.snapshot-differs', seq };
}

function isFoldOf(snapshot: CaseFile, events: readonly RecordedEvent[]): boolean {
  try {
    return canonicalJson(fold(events.map(({ event }) => event))) === canonicalJson(snapshot);
  } catch {
    return false; // events that cannot be folded give no state at all
  }
}
