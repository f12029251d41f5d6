import type { SignalDefinition } from '@temporalio/common';
import { defineSignal } from '@temporalio/workflow';

/** Name of the workflow that works a recalculation off. */
export const RECALCULATION_WORKFLOW = 'recalculation';

/** The comparison with the calendar, or the application of what was approved. */
export type RecalculationPart = 'plan' | 'apply';

/** What a recalculation starts with; how far it is stands in the record. */
export interface RecalculationInput {
  readonly recalculationId: string;
  readonly part: RecalculationPart;
}

/** Identifies the workflow of one part: it runs once at a time, and again when something is left. */
export function recalculationWorkflowId({ recalculationId, part }: RecalculationInput): string {
  return `recalculation/${recalculationId}/${part}`;
}

/** Says that the record holds more to do; sent with the start, so that a run about to end looks once more. */
export const goOnSignal: SignalDefinition = defineSignal('goOn');
