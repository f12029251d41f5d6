/** Minutes are what people write; seconds are none of their business. */
const MINUTE_LENGTH = 16;

/** How an instant reads on the wall of a zone, `YYYY-MM-DDTHH:mm`. */
export function wallTime(at: string, zone: string): string {
  return shownAt(Date.parse(at), zone).slice(0, MINUTE_LENGTH);
}

/** The instant at which the wall of a zone shows a time `YYYY-MM-DDTHH:mm`; the earlier one where it shows it twice. */
export function instantOnWall(time: string, zone: string): string {
  const wanted = Date.parse(`${time}Z`);
  const guess = wanted - aheadAt(wanted, zone);
  return new Date(wanted - aheadAt(guess, zone)).toISOString();
}

/** Milliseconds by which a zone is ahead of UTC. */
function aheadAt(epoch: number, zone: string): number {
  return Date.parse(`${shownAt(epoch, zone)}Z`) - Math.floor(epoch / 1_000) * 1_000;
}

function shownAt(epoch: number, timeZone: string): string {
  const style = { timeZone, dateStyle: 'short', timeStyle: 'medium' } as const;
  return new Intl.DateTimeFormat('sv-SE', style).format(epoch).replace(' ', 'T'); // Swedes write ISO 8601
}
