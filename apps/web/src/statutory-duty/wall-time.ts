/** A minute of the wall clock, as a date picker gives it. */
const WALL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/** The instant at which the clocks of a zone show a time, e.g. `2026-03-02T10:30`; `null` for what is no time. */
export function instantOfWall(wall: string, zone: string): string | null {
  const written = WALL_TIME.test(wall) ? Date.parse(`${wall}:00Z`) : Number.NaN;
  if (Number.isNaN(written)) return null;
  const near = written - offsetAt(written, zone);
  return new Date(written - offsetAt(near, zone)).toISOString();
}

/** What the clocks of a zone show at an instant, to the minute. */
export function wallOfInstant(at: string, zone: string): string {
  const instant = Date.parse(at);
  return new Date(instant + offsetAt(instant, zone)).toISOString().slice(0, 16);
}

/** Milliseconds by which the clocks of a zone are ahead of UTC at an instant. */
function offsetAt(instant: number, zone: string): number {
  const style = { timeZone: zone, hourCycle: 'h23', dateStyle: 'short', timeStyle: 'medium' } as const;
  const shown = new Intl.DateTimeFormat('sv-SE', style).format(new Date(instant));
  return Date.parse(`${shown.replace(' ', 'T')}Z`) - Math.floor(instant / 1000) * 1000;
}
