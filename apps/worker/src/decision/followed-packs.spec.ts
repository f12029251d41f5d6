import { describe, expect, it } from '@jest/globals';
import { ENGINE, type CaseEvent, type CaseFile } from '@app/domain';
import { day, moment, openedPlay } from '@app/testing';
import { FollowedPacks } from './followed-packs.js';

const { caseFile } = openedPlay();
const AT = moment('2026-03-05T02:00:00.000Z');

function packs(inForce: string | null): FollowedPacks {
  return new FollowedPacks(
    { followed: async (_, { opened }) => Promise.resolve(opened) },
    { packHash: 'opening', packInForce: async () => Promise.resolve(inForce) },
  );
}

/** An event that ends the procedures of the case, or leaves them as they are. */
function event(ended: boolean): CaseEvent {
  const effects = caseFile.proceedings.map(({ id: proceedingId, status }) => ({
    kind: 'proceeding-moved' as const,
    proceedingId,
    status,
    ended,
    facts: {},
  }));
  return { type: 'Moved', actor: ENGINE, at: AT, on: day('2026-03-05'), proceedingId: null, data: {}, effects };
}

describe('the pack that a case takes over', () => {
  const adopted = async (about: CaseEvent, before: CaseFile | null, inForce: string | null) =>
    (await packs(inForce).withAdoption(about, before)).effects.filter(({ kind }) => kind === 'rules-adopted');

  it('is the one in force when the case enters another stage', async () => {
    expect(await adopted(event(true), caseFile, 'newer')).toEqual([
      { kind: 'rules-adopted', packHash: 'newer', instead: 'opening' },
    ]);
  });

  it('is not taken within a stage, at the opening, or where nothing has changed', async () => {
    const none = await Promise.all([
      adopted(event(false), caseFile, 'newer'),
      adopted(event(true), null, 'newer'),
      adopted(event(true), caseFile, 'opening'),
      adopted(event(true), { ...caseFile, adoptedPack: 'newer' }, 'newer'),
      adopted(event(true), caseFile, null),
    ]);
    expect(none.flat()).toEqual([]);
  });
});
