import { describe, expect, it } from '@jest/globals';
import { smallPack } from '../testing/small-pack.js';
import { followedHash, type CasePacks } from './in-flight.js';

const pack = smallPack();
const MOVED = { opened: 'opening', stage: 'newer', inForce: async () => Promise.resolve('newest') };

/** The hash for a decision whose pack says what becomes of open cases. */
async function followed(inFlight: 'pin' | 'next-stage' | 'next-decision', packs: CasePacks = MOVED): Promise<string> {
  const decisions = pack.decisions.map((one) => ({ ...one, inFlight }));
  return followedHash({ ...pack, decisions }, 'routing', packs);
}

describe('the pack that answers a decision of an open case', () => {
  it.each([
    ['pin', 'opening'],
    ['next-stage', 'newer'],
    ['next-decision', 'newest'],
  ] as const)('is, where rules change by %s, the %s one', async (inFlight, hash) => {
    expect(await followed(inFlight)).toBe(hash);
  });

  it('is that of the opening until the case takes another over, and where none is in force', async () => {
    const none = { opened: 'opening', stage: undefined, inForce: async () => Promise.resolve(null) };
    expect([await followed('next-stage', none), await followed('next-decision', none)]).toEqual(['opening', 'opening']);
  });

  it('is that of the opening for a decision that this pack does not know', async () => {
    expect(await followedHash(pack, 'unknown', MOVED)).toBe('opening');
  });
});
