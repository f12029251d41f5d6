import type { QueryDefinition, UpdateDefinition } from '@temporalio/common';
import { defineQuery, defineUpdate } from '@temporalio/workflow';
import type { CaseCommand, CaseFile, CaseFileId, ClockShift, Instant, Surroundings } from '@app/domain';
import type { CommandResult } from '@app/contracts';

/** Name of the workflow that owns a case. */
export const CASE_FILE_WORKFLOW = 'caseFile';

/** Task queue of cases and their measures. */
export const CASE_TASK_QUEUE = 'case';

/** A command on its way into a case. */
export interface CommandEnvelope {
  /** UUID chosen by the sender; also the update id. */
  readonly commandId: string;
  /** SHA-256 of the request, so that one key cannot stand for two different requests. */
  readonly requestHash: string;
  readonly command: CaseCommand;
  readonly where: Surroundings;
}

/** What a case workflow starts with. */
export interface CaseFileInput {
  readonly caseFileId: CaseFileId;
  /** The command that opens the case; `null` when it is already recorded. */
  readonly opening: CommandEnvelope | null;
  /** The run before this one; `null` for the first run, and for one that takes the case over from the record. */
  readonly continued: ContinuedRun | null;
}

/** What one run hands to the next. */
export interface ContinuedRun {
  readonly epoch: number;
  readonly caseFile: CaseFile;
  /** Command ids of the last transitions: an update may be delivered to both runs. */
  readonly recentCommandIds: readonly string[];
  readonly opened: CommandResult | null;
  /** Only in a training deployment whose clock was shifted. */
  readonly training?: { readonly clock: ClockShift; readonly lastAt: Instant | null };
}

/** Identifies the workflow of a case. */
export function caseFileWorkflowId(caseFileId: CaseFileId): string {
  return `case/${caseFileId}`;
}

/** The run that takes a recorded case over, for whoever has to start it. */
export function runFromRecord(caseFileId: CaseFileId): {
  readonly workflowId: string;
  readonly workflowType: string;
  readonly taskQueue: string;
  readonly input: CaseFileInput;
} {
  return {
    workflowId: caseFileWorkflowId(caseFileId),
    workflowType: CASE_FILE_WORKFLOW,
    taskQueue: CASE_TASK_QUEUE,
    input: { caseFileId, opening: null, continued: null },
  };
}

/** Asks something of a case; rejected by the validator without a trace when the core refuses. */
export const submitCommandUpdate: UpdateDefinition<CommandResult, [CommandEnvelope]> = defineUpdate('submitCommand');

/** Waits until the case is opened and recorded; `null` when it was taken over from the record. */
export const openedUpdate: UpdateDefinition<CommandResult | null> = defineUpdate('opened');

/** Where the case stands, for diagnosis only; lists and pages read the database. */
export const caseFileQuery: QueryDefinition<CaseFile | null> = defineQuery('caseFile');
