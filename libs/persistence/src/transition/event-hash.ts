import { createHash } from 'node:crypto';
import type { CaseEvent, CaseFileId } from '@app/domain';
import { canonicalJson } from './canonical-json.js';

/** What the hash of an event binds beside the event itself. */
export interface EventPlace {
  readonly caseFileId: CaseFileId;
  readonly seq: number;
  readonly epoch: number;
  readonly commandId: string;
}

/** Hash before the first event of a case; binds the chain to the case. */
export function firstHash(caseFileId: CaseFileId): string {
  return sha256(caseFileId);
}

/** SHA-256 (hex) of the previous hash and the canonical JSON of an event in its place. */
export function hashOfEvent(previousHash: string, place: EventPlace, event: CaseEvent): string {
  return sha256(previousHash + canonicalJson({ ...place, event }));
}

/** SHA-256 of a text, in hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
