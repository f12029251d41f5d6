import { describe, expect, it } from '@jest/globals';
import { LegalClock } from './legal-clock.js';

describe('LegalClock', () => {
  it('reads the legal day in the zone of the deployment, not in UTC', () => {
    const clock = new LegalClock('Asia/Shanghai', () => Date.parse('2026-11-24T16:00:00Z'));
    expect(clock.today()).toBe('2026-11-25');
  });

  it('tells the last moment of winter time from the first of summer time, whichever it was asked first', () => {
    const clock = new LegalClock('America/New_York');
    const seen = ['2026-03-08T07:00:00Z', '2026-03-08T06:59:59Z', '2026-11-01T05:59:59Z', '2026-11-01T06:00:00Z'];
    const days = seen.map((at) => clock.dayOf(at));
    expect(days).toEqual(['2026-03-08', '2026-03-08', '2026-11-01', '2026-11-01']);
    expect([clock.startOfDay('2026-03-08'), clock.endOfDay('2026-03-08')]).toEqual([
      '2026-03-08T05:00:00.000Z',
      '2026-03-09T04:00:00.000Z',
    ]);
  });

  it('tells an instant to its minute in the zone of the deployment', () => {
    expect(new LegalClock('Asia/Shanghai').minuteOf('2026-09-30T17:20:59.999Z')).toBe('2026-10-01 01:20');
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
