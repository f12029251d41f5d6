import { describe, expect, it } from '@jest/globals';
import { WorkflowNotFoundError, WorkflowUpdateFailedError, type Client } from '@temporalio/client';
import { ActivityFailure, ApplicationFailure, RetryState } from '@temporalio/common';
import { A_CASE, surroundings } from '@app/testing';
import { TRANSITION_FAILURES, type CommandEnvelope } from '@app/workflows';
import { CaseLine } from './case-line.js';

const ENVELOPE: CommandEnvelope = {
  commandId: 'c',
  requestHash: 'h',
  command: { type: 'reopen', reason: 'new evidence' },
  where: surroundings(),
};

/** A line whose case answers every command with a fault. */
function lineThatFails(fault: Error): CaseLine {
  const executeUpdate = async (): Promise<never> => Promise.reject(fault);
  const client = {
    workflow: { getHandle: () => ({ executeUpdate }) },
    withDeadline: async <Value>(_: number, send: () => Promise<Value>): Promise<Value> => send(),
  };
  return new CaseLine({ client: client as unknown as Client }); // the part of it that the line uses
}

const failedUpdate = (cause: Error): WorkflowUpdateFailedError => new WorkflowUpdateFailedError('failed', cause);
const ofType = (type: string): ApplicationFailure => ApplicationFailure.nonRetryable('behind', type);
/** A failure of an activity that the handler of the update let through. */
const inActivity = (cause: Error): ActivityFailure =>
  new ActivityFailure('failed', 'recordTransition', '1', RetryState.NON_RETRYABLE_FAILURE, undefined, cause);
const sentOver = async (fault: Error): Promise<unknown> => lineThatFails(fault).send(A_CASE, ENVELOPE);

describe('CaseLine', () => {
  it.each([
    ['fails in the activity', inActivity(ofType(TRANSITION_FAILURES.fenced))],
    ['fails by itself', ofType(TRANSITION_FAILURES.fenced)],
  ])('takes a fenced run for a missing one when its update %s', async (_, cause) => {
    expect(await sentOver(failedUpdate(cause))).toEqual({ as: 'missing' });
  });

  it('takes a run that has ended for a missing one', async () => {
    expect(await sentOver(new WorkflowNotFoundError('ended', 'case/1', undefined))).toEqual({ as: 'missing' });
  });

  it.each([
    ['a failure of another type', failedUpdate(inActivity(ofType(TRANSITION_FAILURES.stale)))],
    ['a fenced failure outside an update', inActivity(ofType(TRANSITION_FAILURES.fenced))],
    ['a fault of its own', new TypeError('a mistake')],
  ])('lets %s through', async (_, fault) => {
    await expect(sentOver(fault)).rejects.toBe(fault);
  });

  it('hands the refusal of a case on', async () => {
    const refusal = { code: 'case-file.not-closed' };
    const cause = ApplicationFailure.create({ message: 'refused', nonRetryable: true, details: [refusal] });
    expect(await sentOver(failedUpdate(cause))).toEqual({ as: 'refused', refusal });
  });

  it('hands on a refusal that the transaction gave, e.g. of a task claimed meanwhile', async () => {
    const refusal = { code: 'task.claimed-by-another', taskId: 'T1', by: 'x' };
    const cause = ApplicationFailure.nonRetryable('refused', refusal.code, refusal);
    expect(await sentOver(failedUpdate(inActivity(cause)))).toEqual({ as: 'refused', refusal });
  });

  it('does not know what became of a command whose run ended meanwhile', async () => {
    expect(await sentOver(failedUpdate(ofType('AcceptedUpdateCompletedWorkflow')))).toEqual({ as: 'unknown' });
  });

  it('does not know what became of a command when the line broke', async () => {
    const broken = Object.assign(new Error('cut'), { code: 14, details: '', metadata: {} });
    expect(await sentOver(broken)).toEqual({ as: 'unknown' });
  });
});
