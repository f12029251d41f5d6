import type { RungPlan, SlotValue } from '@app/domain';

/** Where the rungs of the overdue ladder stand, as the deadline decision answers. */
export interface Ladder {
  /** Share of the period after which the reminder goes out, in percent. */
  readonly reminderPercent: number;
  /** Working days after the due day until the oversight letter is considered. */
  readonly oversightAfterWorkingDays: number;
}

/** Product default of the ladder (D). Source: domain.md section 10, F27. */
export const DEFAULT_LADDER: Ladder = { reminderPercent: 75, oversightAfterWorkingDays: 3 };

/** Reads the ladder slot; fields that are missing keep the default. */
export function readLadder(slot: SlotValue | undefined): Ladder {
  if (slot === undefined || slot === null || typeof slot !== 'object' || Array.isArray(slot)) return DEFAULT_LADDER;
  const { reminderPercent, oversightAfterWorkingDays } = slot as Readonly<Record<string, SlotValue>>; // lists are excluded above
  return {
    reminderPercent: typeof reminderPercent === 'number' ? reminderPercent : DEFAULT_LADDER.reminderPercent,
    oversightAfterWorkingDays:
      typeof oversightAfterWorkingDays === 'number'
        ? oversightAfterWorkingDays
        : DEFAULT_LADDER.oversightAfterWorkingDays,
  };
}

/** Rungs in order of time. */
export function inOrder(rungs: readonly RungPlan[]): readonly RungPlan[] {
  return [...rungs].sort((left, right) => left.at.localeCompare(right.at));
}
