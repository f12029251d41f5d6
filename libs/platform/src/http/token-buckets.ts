/** Keys that are remembered at most; those that have not asked for a while are forgotten first. */
const KEYS_AT_MOST = 20_000;
const MINUTE_MS = 60_000;

interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

/** A bucket of tokens for each key: it holds those of a minute, and fills again evenly. */
export class TokenBuckets {
  private readonly buckets = new Map<string, Bucket>();

  constructor(private readonly perMinute: number) {}

  /** Takes a token; answers after how many seconds there will be one again, 0 when there was one. */
  take(key: string, nowMs: number): number {
    if (this.perMinute === 0) return 0;
    const { tokens, at } = this.buckets.get(key) ?? { tokens: this.perMinute, at: nowMs };
    const filled = Math.min(this.perMinute, tokens + ((nowMs - at) * this.perMinute) / MINUTE_MS);
    this.keep(key, { tokens: filled < 1 ? filled : filled - 1, at: nowMs });
    return filled < 1 ? Math.ceil(((1 - filled) * MINUTE_MS) / this.perMinute / 1000) : 0;
  }

  /** A map keeps its keys in the order in which they were set, so that the first is the one that asked longest ago. */
  private keep(key: string, bucket: Bucket): void {
    this.buckets.delete(key);
    this.buckets.set(key, bucket);
    const [oldest] = this.buckets.keys();
    if (this.buckets.size > KEYS_AT_MOST && oldest !== undefined) this.buckets.delete(oldest);
  }
}
