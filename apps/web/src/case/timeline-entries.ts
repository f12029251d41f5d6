import type { TimelineEntry } from '@app/contracts';
import { calendarDaysBetween, type FactValue } from '@app/domain';
import type { FieldDefinition } from '../steps/form-definition';
import { STEP_FORMS } from '../steps/step-forms';
import { fieldsOf } from '../steps/step-values';

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

/** What a person answered: a question that the form of the step did not ask is sent blank, and says nothing. */
export function answersOf({
  proceedingKind,
  data,
}: Pick<TimelineEntry, 'proceedingKind' | 'data'>): Readonly<Record<string, FactValue>> {
  const fields = proceedingKind === null ? [] : Object.values(STEP_FORMS[proceedingKind]).flatMap(fieldsOf);
  return Object.fromEntries(
    Object.entries(data).filter(([name]) => {
      const asking = fields.filter((field) => field.name === name);
      return asking.length === 0 || asking.some((field) => isAsked(field, data));
    }),
  );
}

function isAsked({ when, isKept }: FieldDefinition, data: TimelineEntry['data']): boolean {
  return isKept === true || (when?.(data) ?? true);
}
