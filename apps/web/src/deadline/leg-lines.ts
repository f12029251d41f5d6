import type { DeadlineExplanation } from '@app/contracts';
import { exactMilliseconds } from '@app/domain';

/** One stretch of a deadline. */
export type Leg = DeadlineExplanation['legs'][number];
/** One day of a stretch. */
export type LegDay = Leg['days'][number];

/** One sentence on a stretch: keys of its text, the first that has words counts, and what they are filled with. */
export interface LegLine {
  readonly keys: readonly string[];
  readonly days?: Readonly<Record<string, string>>;
  readonly count?: number;
  readonly names?: readonly string[];
}

/** What a stretch of a deadline says in words, in the order in which a clerk would explain it. */
export function legLines(leg: Leg): readonly LegLine[] {
  return [headOf(leg), ...groupsOf(leg.days), ...rollOf(leg), endOf(leg), ...reservationsOf(leg)];
}

function headOf({ entry, startOn, period }: Leg): LegLine {
  if (exactMilliseconds(period) !== null) return { keys: ['head.exact'] };
  const start = period.startDay === 'counted' ? 'same-day' : 'next-day';
  return { keys: [`head.${entry}.${start}`, `head.${entry}`, `head.${start}`], days: { start: startOn } };
}

function endOf({ dueOn, period }: Leg): LegLine {
  if (exactMilliseconds(period) !== null) return { keys: ['end.exact'] };
  return dueOn === null ? { keys: ['end.open'] } : { keys: ['end.due'], days: { due: dueOn } };
}

/** Days that need a word: those that do not count, and those that count although one might think otherwise. */
function groupsOf(days: readonly LegDay[]): readonly LegLine[] {
  const groups = new Map<string, LegDay[]>();
  for (const day of days.filter(needsWord)) {
    const key = `${day.role}.${day.nature ?? 'ordinary'}`;
    groups.set(key, [...(groups.get(key) ?? []), day]);
  }
  return [...groups].map(([key, group]) => ({
    keys: [`groupOf.${key}`, `group.${group[0]?.role ?? ''}`],
    count: group.length,
    names: [...new Set(group.flatMap(({ name }) => name ?? []))],
  }));
}

/** The day on which the count ended, where that was a day off, and where the end went from there. */
function rollOf({ days, dueOn }: Leg): readonly LegLine[] {
  const last = days.findLast(({ role }) => role === 'counted');
  if (dueOn === null || last === undefined || !days.some(({ role }) => role === 'rolled')) return [];
  return [{ keys: ['rolled'], days: { last: last.on, due: dueOn } }];
}

function needsWord({ role, nature }: LegDay): boolean {
  return role !== 'start' && role !== 'rolled' && (role !== 'counted' || nature !== null);
}

function reservationsOf({ dueOn, dueOnToday, arguableOn, days }: Leg): readonly LegLine[] {
  const unpublished = days.filter(({ isPublished }) => !isPublished).length;
  const hasMoved = dueOnToday !== null && dueOnToday !== dueOn;
  return [
    ...(hasMoved ? [{ keys: ['moved'], days: { day: dueOnToday } }] : []),
    ...(arguableOn === null ? [] : [{ keys: ['arguable'], days: { day: arguableOn } }]),
    ...(unpublished > 0 ? [{ keys: ['unpublished'], count: unpublished }] : []),
  ];
}
