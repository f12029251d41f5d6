import { describe, expect, it } from '@jest/globals';
import { LegalClock } from './legal-clock.js';

describe('LegalClock', () => {
  it('reads the legal day in the zone of the deployment, not in UTC', () => {
    const clock = new LegalClock('Asia/Shanghai', () => Date.parse('2026-11-24T16:00:00Z'));
    expect(clock.today()).toBe('2026-11-25');
  });

  it('ends a day at local midnight', () => {
    expect(new LegalClock('Asia/Shanghai').endOfDay('2026-11-24')).toBe('2026-11-24T16:00:00.000Z');
  });

  it.each([
    ['2026-03-29', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
  ])('knows the days of 23 and 25 hours of a zone with summer time: %s', (on, start, end) => {
    const clock = new LegalClock('Europe/Berlin');
    expect([clock.startOfDay(on), clock.endOfDay(on)]).toEqual([start, end]);
  });
});
