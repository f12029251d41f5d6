import type { RungPlan, SlotValue } from '@app/domain';

/** Where the rungs of the overdue ladder stand, as the deadline decision answers. */
export interface Ladder {
  /** Share of the period after which the reminder goes out, in percent. */
  readonly reminderPercent: number;
  /** Working days before the due day on which the yellow rung is reached; 0 is the due day itself. */
  readonly yellowWorkingDaysBefore: number;
  /** Calendar days after the due day on which the red rung is reached. */
  readonly redAfterDays: number;
  /** Working days after the due day until the oversight letter is considered. */
  readonly oversightAfterWorkingDays: number;
}

/** Product default of the ladder (D): yellow on the day, red after it. Source: domain.md section 10, F27. */
export const DEFAULT_LADDER: Ladder = {
  reminderPercent: 75,
  yellowWorkingDaysBefore: 0,
  redAfterDays: 1,
  oversightAfterWorkingDays: 3,
};

/** Reads the ladder slot; fields that are missing keep the default. */
export function readLadder(slot: SlotValue | undefined): Ladder {
  if (slot === undefined || slot === null || typeof slot !== 'object' || Array.isArray(slot)) return DEFAULT_LADDER;
  const given = slot as Readonly<Record<string, SlotValue>>; // lists are excluded above
  const figure = (name: keyof Ladder): number => {
    const value = given[name];
    return typeof value === 'number' ? value : DEFAULT_LADDER[name];
  };
  return {
    reminderPercent: figure('reminderPercent'),
    yellowWorkingDaysBefore: figure('yellowWorkingDaysBefore'),
    redAfterDays: figure('redAfterDays'),
    oversightAfterWorkingDays: figure('oversightAfterWorkingDays'),
  };
}

/** Rungs in order of time. */
export function inOrder(rungs: readonly RungPlan[]): readonly RungPlan[] {
  return [...rungs].sort((left, right) => left.at.localeCompare(right.at));
}
