import { describe, expect, it } from '@jest/globals';
import { agreeToErasure, decideErasure, erasureStatus, mayErase, type Erasure } from './erasure.js';
import { decidePeriod } from './privacy-period.js';
import { actOnHold } from './retention-hold.js';

const GROUND = { isHeld: false, isInUse: false, isErased: false, hasOpenRequest: false };
const PROPOSED: Erasure = { agreedBy: null, decision: null };
const AGREED: Erasure = { agreedBy: 'lead', decision: null };
const no = (code: string): object => ({ ok: false, refusal: { code } });

describe('an erasure', () => {
  it('stands as what happened says', () => {
    expect([PROPOSED, AGREED, { ...AGREED, decision: 'erased' as const }].map(erasureStatus)).toEqual([
      'proposed',
      'agreed',
      'erased',
    ]);
  });

  it('needs the agreement of the department and then a second person', () => {
    expect(agreeToErasure(PROPOSED, GROUND)).toMatchObject({ ok: true });
    expect(agreeToErasure(AGREED, GROUND)).toEqual(no('erasure.agreed-already'));
    expect(decideErasure(PROPOSED, { by: 'security', approved: true }, GROUND)).toEqual(no('erasure.not-agreed'));
    expect(decideErasure(AGREED, { by: 'lead', approved: true }, GROUND)).toEqual(no('erasure.own-agreement'));
    expect(decideErasure(AGREED, { by: 'security', approved: true }, GROUND)).toMatchObject({ ok: true });
  });

  it('is decided once', () => {
    const ended: Erasure = { ...AGREED, decision: 'returned' };
    expect(agreeToErasure(ended, GROUND)).toEqual(no('erasure.decided-already'));
    expect(decideErasure(ended, { by: 'security', approved: false }, GROUND)).toEqual(no('erasure.decided-already'));
  });

  it.each([
    ['erasure.held', { isHeld: true }],
    ['erasure.in-use', { isInUse: true }],
    ['erasure.erased-already', { isErased: true }],
  ])('stops with %s, but can still be sent back', (code, change) => {
    const ground = { ...GROUND, ...change };
    expect(mayErase(ground)).toEqual(no(code));
    expect(agreeToErasure(PROPOSED, ground)).toEqual(no(code));
    expect(decideErasure(AGREED, { by: 'security', approved: true }, ground)).toEqual(no(code));
    expect(decideErasure(AGREED, { by: 'security', approved: false }, ground)).toMatchObject({ ok: true });
  });
});

describe('a request that waits', () => {
  it('is answered before the period ends anything', () => {
    const ground = { ...GROUND, hasOpenRequest: true };
    expect(agreeToErasure(PROPOSED, ground)).toEqual(no('erasure.request-open'));
    expect(decideErasure(AGREED, { by: 'security', approved: true }, ground)).toEqual(no('erasure.request-open'));
    expect(mayErase(ground)).toMatchObject({ ok: true });
  });
});

describe('a hold', () => {
  it.each([
    [false, 'set', null],
    [true, 'set', 'retention.held-already'],
    [true, 'released', null],
    [false, 'released', 'retention.not-held'],
  ] as const)('held %s, %s: %s', (isHeld, act, code) => {
    expect(actOnHold({ isHeld, isErased: false }, act)).toMatchObject(code === null ? { ok: true } : no(code));
  });

  it('is of no use for who is erased', () => {
    expect(actOnHold({ isHeld: false, isErased: true }, 'set')).toEqual(no('retention.erased'));
  });
});

describe('a period', () => {
  it('is confirmed by another person than who proposed it, once', () => {
    expect(decidePeriod({ proposedBy: 'a', decidedBy: null }, 'a')).toEqual(no('retention.own-period'));
    expect(decidePeriod({ proposedBy: 'a', decidedBy: null }, 'b')).toMatchObject({ ok: true });
    expect(decidePeriod({ proposedBy: 'a', decidedBy: 'b' }, 'c')).toEqual(no('retention.period-decided'));
  });
});
