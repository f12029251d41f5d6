import { describe, expect, it } from '@jest/globals';
import { openedPlay } from '@app/testing';
import { firstHash, hashOfEvent } from '../transition/event-hash.js';
import type { RecordedEvent } from '../transition/event-reader.js';
import { verifyCase, type ClaimedHistory } from './verify-case.js';

const { caseFile, events } = openedPlay();
const { caseFileId } = caseFile;

const chained = (): readonly RecordedEvent[] => {
  let previousHash = firstHash(caseFileId);
  return events.map((event, index) => {
    const place = { caseFileId, seq: index + 1, epoch: 1, commandId: 'c' };
    const recorded = { ...place, event, previousHash, hash: hashOfEvent(previousHash, place, event) };
    previousHash = recorded.hash;
    return recorded;
  });
};
const claimed = (change: Partial<ClaimedHistory> = {}): ClaimedHistory => ({
  caseFileId,
  seq: events.length,
  lastHash: chained().at(-1)?.hash ?? '',
  snapshot: caseFile,
  ...change,
});

describe('verifyCase', () => {
  it('finds nothing in a history as it was written', () => {
    expect(verifyCase(claimed(), chained())).toBeNull();
  });

  it('finds a change of the epoch or the command, which no field of the event shows', () => {
    const moved = chained().map((event) => ({ ...event, epoch: 2 }));
    expect(verifyCase(claimed(), moved)).toEqual({ code: 'audit.event-changed', seq: 1 });
  });

  it('finds an event that hangs on another chain', () => {
    const strange = chained().map((event) => ({ ...event, previousHash: 'f'.repeat(64) }));
    expect(verifyCase(claimed(), strange)).toEqual({ code: 'audit.chain-broken', seq: 1 });
  });

  it('finds a snapshot that its events do not give', () => {
    const snapshot = { ...caseFile, handOvers: 3 };
    expect(verifyCase(claimed({ snapshot }), chained())).toMatchObject({ code: 'audit.snapshot-differs' });
  });
});
