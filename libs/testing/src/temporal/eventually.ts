import { setTimeout as pause } from 'node:timers/promises';

const POLL_MS = 40;
const DEADLINE_MS = 20_000;

/** What was waited for did not come. */
export class NeverHappenedError extends Error {}

/** Reads until the answer is there; `null` and `undefined` mean not yet. @throws NeverHappenedError after 20 s or as told */
export async function eventually<Value>(
  what: string,
  read: () => Promise<Value | null | undefined>,
  withinMs = DEADLINE_MS,
): Promise<NonNullable<Value>> {
  const giveUpAt = Date.now() + withinMs;
  while (Date.now() < giveUpAt) {
    const value = await read();
    if (value !== null && value !== undefined) return value;
    await pause(POLL_MS);
  }
  throw new NeverHappenedError(what);
}
