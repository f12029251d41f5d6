import { describe, expect, it } from '@jest/globals';
import { instantOfWall, wallOfInstant } from './wall-time';

describe('a time on the wall', () => {
  it.each([
    ['2026-03-02T10:30', 'Asia/Shanghai', '2026-03-02T02:30:00.000Z'],
    ['2026-07-01T00:05', 'Europe/Berlin', '2026-06-30T22:05:00.000Z'],
    ['2026-03-29T03:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
    ['2026-12-31T23:59', 'America/New_York', '2027-01-01T04:59:00.000Z'],
  ])('%s in %s is the instant %s, and back', (wall, zone, instant) => {
    expect(instantOfWall(wall, zone)).toBe(instant);
    expect(wallOfInstant(instant, zone)).toBe(wall);
  });

  it.each(['', '2026-03-02', '2026-13-02T10:30'])('%j is none', (wall) => {
    expect(instantOfWall(wall, 'Asia/Shanghai')).toBeNull();
  });
});
