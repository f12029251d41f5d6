import { describe, expect, it } from '@jest/globals';
import { instantOnWall, wallTime } from './deployment-time';

const CASES = [
  ['Asia/Shanghai', '2026-03-02T10:30', '2026-03-02T02:30:00.000Z'],
  ['Europe/Berlin', '2026-03-29T01:59', '2026-03-29T00:59:00.000Z'],
  ['Europe/Berlin', '2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
  ['Pacific/Honolulu', '2026-12-31T23:59', '2027-01-01T09:59:00.000Z'],
] as const;

describe('the time of the deployment', () => {
  it.each(CASES)('reads in %s %s', (zone, wall, at) => {
    expect(wallTime(at, zone)).toBe(wall);
    expect(instantOnWall(wall, zone)).toBe(at);
  });
});
