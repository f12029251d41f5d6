import { describe, expect, it } from '@jest/globals';
import {
  decidePersonRequest,
  fulfilPersonRequest,
  personRequestStatus,
  type PersonRequest,
  type RequestDecision,
} from './person-request.js';

const GROUND = { isHeld: false, isInUse: false, isErased: false, hasOpenRequest: true };
const RECORDED: PersonRequest = {
  ...{ kind: 'access', recordedBy: 'officer', decidedBy: null, granted: null, fulfilledAt: null },
};
const GRANT: RequestDecision = { by: 'lead', granted: true, basis: null };
const GRANTED: PersonRequest = { ...RECORDED, decidedBy: 'lead', granted: true };
const no = (code: string): object => ({ ok: false, refusal: { code } });

describe('a request of the person concerned', () => {
  it('is decided by another person than who recorded it, once', () => {
    expect(decidePersonRequest(RECORDED, { ...GRANT, by: 'officer' }, GROUND)).toEqual(no('person-request.own-record'));
    expect(decidePersonRequest(RECORDED, GRANT, GROUND)).toMatchObject({ ok: true });
    expect(decidePersonRequest(GRANTED, GRANT, GROUND)).toEqual(no('person-request.decided-already'));
  });

  it('is refused only with what the refusal rests on', () => {
    const refusal = { ...GRANT, granted: false };
    expect(decidePersonRequest(RECORDED, refusal, GROUND)).toEqual(no('person-request.basis-missing'));
    expect(decidePersonRequest(RECORDED, { ...refusal, basis: 'statutory-duty' }, GROUND)).toMatchObject({ ok: true });
  });

  it.each([
    ['erasure.held', { isHeld: true }],
    ['erasure.in-use', { isInUse: true }],
    ['erasure.erased-already', { isErased: true }],
  ])('of erasure is not granted: %s', (code, change) => {
    const request: PersonRequest = { ...RECORDED, kind: 'erasure' };
    expect(decidePersonRequest(request, GRANT, { ...GROUND, ...change })).toEqual(no(code));
  });

  it('of access is granted while the case is open, and not after an erasure', () => {
    expect(decidePersonRequest(RECORDED, GRANT, { ...GROUND, isInUse: true, isHeld: true })).toMatchObject({
      ok: true,
    });
    expect(decidePersonRequest(RECORDED, GRANT, { ...GROUND, isErased: true })).toEqual(no('erasure.erased-already'));
  });

  it('is carried out once, when it was granted and is of that kind', () => {
    expect(fulfilPersonRequest(RECORDED, 'access')).toEqual(no('person-request.not-granted'));
    expect(fulfilPersonRequest(GRANTED, 'correction')).toEqual(no('person-request.other-kind'));
    expect(fulfilPersonRequest(GRANTED, 'access')).toMatchObject({ ok: true });
    const done = { ...GRANTED, fulfilledAt: '2026-03-05T01:00:00.000Z' };
    expect(fulfilPersonRequest(done, 'access')).toEqual(no('person-request.fulfilled-already'));
    expect([RECORDED, { ...GRANTED, granted: false }, GRANTED, done].map(personRequestStatus)).toEqual([
      ...['recorded', 'refused', 'granted', 'fulfilled'],
    ]);
  });
});
