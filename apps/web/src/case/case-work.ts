import type { CasePage, DeadlineView, ProceedingView, TaskView } from '@app/contracts';

/** A procedure that waits for a person, with its open task. */
export interface OpenWork {
  readonly proceeding: ProceedingView;
  readonly task: TaskView | null;
  readonly deadline: DeadlineView | null;
}

/** Running procedures with their tasks: those in which the asking person can act first, then by due day. */
export function openWork({ proceedings, tasks, deadlines }: CasePage): readonly OpenWork[] {
  return proceedings
    .filter(({ ended }) => !ended)
    .map((proceeding) => ({
      proceeding,
      task: tasks.find((task) => task.status === 'open' && task.proceedingId === proceeding.proceedingId) ?? null,
      deadline:
        deadlines.find((one) => one.status === 'running' && one.proceedingId === proceeding.proceedingId) ?? null,
    }))
    .toSorted((left, right) => rank(left) - rank(right) || dueOf(left).localeCompare(dueOf(right)));
}

/** Steps that leave the ordinary way: a person chooses them, no form opens by itself. */
const DETOURS: readonly string[] = ['extend', 'withdraw', 'sendBack', 'recordAbsence'];

/** The step whose form opens by itself; `null` when the person has none. */
export function ordinaryStep(steps: readonly string[]): string | null {
  return steps.find((step) => !DETOURS.includes(step)) ?? steps[0] ?? null;
}

/** The running deadline that falls due first, those that stand still last; `null` when there is none. */
export function nearestDeadline({ deadlines }: CasePage): DeadlineView | null {
  const running = deadlines.filter((one) => one.status === 'running' && (one.dueOn ?? one.standstill) !== null);
  return running.toSorted((left, right) => (left.dueOn ?? OPEN).localeCompare(right.dueOn ?? OPEN))[0] ?? null;
}

/** Comes after every day. */
const OPEN = '9999';

function rank({ proceeding }: OpenWork): number {
  return proceeding.steps.length > 0 ? 0 : 1;
}

function dueOf({ deadline }: OpenWork): string {
  return deadline?.dueOn ?? OPEN;
}
