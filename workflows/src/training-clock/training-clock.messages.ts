import type { SignalDefinition } from '@temporalio/common';
import { defineSignal } from '@temporalio/workflow';
import type { CaseFileId, ClockShift, ProceedingId } from '@app/domain';

/** Name of the workflow that tells everything that waits of a shift of the training clock. */
export const CLOCK_SHIFT_WORKFLOW = 'clockShift';

/** A case that waits, or a measure of it. */
export interface ToldWork {
  readonly caseFileId: CaseFileId;
  /** Empty for the case itself. */
  readonly proceedingId: ProceedingId | '';
}

/** What telling starts with. */
export interface ClockShiftInput {
  readonly shift: ClockShift;
  /** The last that has been told; `null` at the beginning. */
  readonly after: ToldWork | null;
}

/** Identifies the telling of one shift: no two are made at the same instant. */
export function clockShiftWorkflowId({ at }: ClockShift): string {
  return `clock-shift/${at}`;
}

/** Tells a case or a measure what the clock shows from now on; sent in training deployments only. */
export const clockShiftedSignal: SignalDefinition<[ClockShift]> = defineSignal('clockShifted');
