/** A UTC instant; the same shape as the domain's, which this library may not know. */
type Instant = string & { readonly __brand: 'Instant' };
/** A legal day; the same shape as the domain's. */
type PlainDate = string & { readonly __brand: 'PlainDate' };

const DAY_MS = 86_400_000;
/** Zones change their offset at full quarters of an hour. */
const QUARTER_MS = 900_000;
/** Quarters that a clock remembers: some hundred legal days. */
const KNOWN_QUARTERS = 1_000;

/** The one place that reads the time: instants in UTC, legal days in the deployment's zone. */
export class LegalClock {
  private readonly parts: Intl.DateTimeFormat;
  private readonly offsets = new Map<number, number>();

  /**
   * @param zone - IANA name, e.g. `Asia/Shanghai`
   * @param read - milliseconds since the epoch; tests pass their own
   */
  constructor(
    readonly zone: string,
    private readonly read: () => number = () => Date.now(),
  ) {
    this.parts = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  }

  /** Now, as a UTC instant. */
  now(): Instant {
    return asInstant(this.read());
  }

  /** Today, as a day in the deployment's zone. */
  today(): PlainDate {
    return this.dayOf(this.now());
  }

  /** Now, with the legal day in which it lies; read at once, so that midnight cannot come between. */
  moment(): { readonly now: Instant; readonly today: PlainDate } {
    const now = this.now();
    return { now, today: this.dayOf(now) };
  }

  /** The legal day in which an instant lies. */
  dayOf(at: string): PlainDate {
    const local = new Date(Date.parse(at) + this.offsetAt(Date.parse(at)));
    return local.toISOString().slice(0, 10) as PlainDate; // formatted as a day
  }

  /** An instant to its minute, as a watch in the zone shows it: `YYYY-MM-DD HH:mm`. */
  minuteOf(at: string): string {
    const local = new Date(Date.parse(at) + this.offsetAt(Date.parse(at)));
    return local.toISOString().slice(0, 16).replace('T', ' ');
  }

  /** The first instant of a legal day. */
  startOfDay(on: string): Instant {
    const midnight = Date.parse(`${on}T00:00:00Z`);
    const guess = midnight - this.offsetAt(midnight);
    return asInstant(midnight - this.offsetAt(guess));
  }

  /** The first instant after a legal day: what is done before it is done in time. */
  endOfDay(on: string): Instant {
    const next = new Date(Date.parse(`${on}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
    return this.startOfDay(next);
  }

  /** Milliseconds by which the zone is ahead of UTC at an instant. */
  private offsetAt(epoch: number): number {
    const quarter = Math.floor(epoch / QUARTER_MS);
    const known = this.offsets.get(quarter);
    if (known !== undefined) return known;
    if (this.offsets.size >= KNOWN_QUARTERS) this.offsets.clear();
    const offset = this.readOffset(epoch);
    this.offsets.set(quarter, offset);
    return offset;
  }

  private readOffset(epoch: number): number {
    const read = Object.fromEntries(this.parts.formatToParts(epoch).map(({ type, value }) => [type, Number(value)]));
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = read;
    const local = Date.UTC(year, month - 1, day, hour, minute, second);
    return local - Math.floor(epoch / 1000) * 1000;
  }
}

function asInstant(epoch: number): Instant {
  return new Date(epoch).toISOString() as Instant; // formatted as an instant
}
