import { describe, expect, it } from '@jest/globals';
import { ApplicationFailure } from '@temporalio/common';
import { FencedTransitionError, RefusedTransitionError, StaleTransitionError } from '@app/persistence';
import { A_CASE } from '@app/testing';
import { TRANSITION_FAILURES, type Transition } from '@app/workflows';
import { caseFileActivities, type CaseFileTools } from './case-file.activities.js';

const TRANSITION: Transition = {
  caseFileId: A_CASE,
  epoch: 1,
  afterSeq: 4,
  commandId: 'c',
  requestHash: 'h',
  events: [],
};

/** What a transition that the record does not take is answered with. */
async function failureOf(fault: Error): Promise<unknown> {
  const store = { record: async () => Promise.reject(fault) };
  const activities = caseFileActivities({ store } as unknown as CaseFileTools); // it gets no further than the store
  return activities.recordTransition(TRANSITION).catch((failure: unknown) => failure);
}

describe('recordTransition', () => {
  it.each([
    ['a fenced run', new FencedTransitionError('case is at epoch 2'), TRANSITION_FAILURES.fenced],
    ['a run that is behind', new StaleTransitionError('case is at 5'), TRANSITION_FAILURES.stale],
  ])('tells %s once and for all', async (_, fault, type) => {
    const failure = await failureOf(fault);
    expect(failure).toBeInstanceOf(ApplicationFailure);
    expect(failure).toMatchObject({ type, nonRetryable: true, message: fault.message });
  });

  it('carries a refusal of the record with its data', async () => {
    const refusal = { code: 'case-file.not-closed' } as const;
    const failure = await failureOf(new RefusedTransitionError(refusal));
    expect(failure).toMatchObject({ type: refusal.code, nonRetryable: true, details: [refusal] });
  });

  it('lets any other fault be tried again', async () => {
    const away = new Error('database away');
    expect(await failureOf(away)).toBe(away);
  });
});
