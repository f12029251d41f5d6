import type { TimelineEntry } from '@app/contracts';
import { calendarDaysBetween } from '@app/domain';

/** A row of the timeline: an event, events of the engine folded together, or days on which nothing happened. */
export type TimelineRow =
  | { readonly row: 'event'; readonly entry: TimelineEntry }
  | { readonly row: 'engine'; readonly entries: readonly TimelineEntry[] }
  | { readonly row: 'idle'; readonly days: number; readonly after: number };

/** Days without an event from which a pause is shown. */
const IDLE_DAYS = 3;

/** Rows of the timeline, newest first: events of the engine folded, pauses shown as one row. */
export function timelineRows(timeline: readonly TimelineEntry[], proceedingId: string | null): readonly TimelineRow[] {
  const entries = timeline
    .filter((entry) => proceedingId === null || entry.proceedingId === proceedingId)
    .toSorted((left, right) => right.seq - left.seq);
  return entries.reduce<readonly TimelineRow[]>((rows, entry, index) => {
    const newer = entries[index - 1];
    const pause = newer === undefined ? 0 : calendarDaysBetween(entry.on, newer.on) - 1;
    const before = pause >= IDLE_DAYS ? [...rows, { row: 'idle' as const, days: pause, after: entry.seq }] : rows;
    return withEntry(before, entry);
  }, []);
}

function withEntry(rows: readonly TimelineRow[], entry: TimelineEntry): readonly TimelineRow[] {
  if (entry.actor !== null) return [...rows, { row: 'event', entry }];
  const last = rows.at(-1);
  if (last?.row !== 'engine') return [...rows, { row: 'engine', entries: [entry] }];
  return [...rows.slice(0, -1), { row: 'engine', entries: [...last.entries, entry] }];
}
