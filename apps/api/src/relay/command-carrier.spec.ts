import { describe, expect, it } from '@jest/globals';
import { caseFileId } from '@app/domain';
import { moment } from '@app/testing';
import type { HeldCommand, RelayOutcome } from '@app/persistence';
import type { Sent } from '../command/case-line.js';
import { CommandCarrier } from './command-carrier.js';

const AT = moment('2026-03-05T01:00:00.000Z');
const ID = '01940000-0000-7000-8000-00000000000a';
const TAKE_BACK: HeldCommand = {
  id: ID,
  caseFileId: caseFileId('01940000-0000-7000-8000-000000000001'),
  attempts: 0,
  body: {
    commandId: ID,
    requestHash: ID,
    command: { type: 'take-back-split', newCaseFileId: ID, violationCodes: ['V0601'], reason: '无法立卷' },
    where: {},
  },
};
const DONE: Sent = { as: 'done', result: { caseFileId: TAKE_BACK.caseFileId, commandId: ID, seq: 4, events: [] } };

/** Carries over a line that gives these answers, the second one of a new run. */
async function carried(command: HeldCommand, ...answers: readonly Sent[]): Promise<RelayOutcome> {
  const [send, sendToNewRun] = answers.map((sent) => async () => Promise.resolve(sent));
  const never = async (): Promise<never> => Promise.reject(new TypeError('away'));
  const opener = { send: async () => Promise.resolve({ kind: 'parked', reason: 'opened' } as const) };
  return new CommandCarrier(opener, { send: send ?? never, sendToNewRun: sendToNewRun ?? never }).send(command, AT);
}

describe('CommandCarrier', () => {
  it('gives the matters of a split back to the case that they came from', async () => {
    expect(await carried(TAKE_BACK, DONE)).toEqual({ kind: 'done' });
  });

  it('asks a new run where the case has ended', async () => {
    expect(await carried(TAKE_BACK, { as: 'missing' }, DONE)).toEqual({ kind: 'done' });
  });

  it.each<[string, readonly Sent[]]>([
    ['an answer that nobody knows', [{ as: 'unknown' }]],
    ['a line that is broken', []],
  ])('tries again after %s', async (_, answers) => {
    expect(await carried(TAKE_BACK, ...answers)).toMatchObject({
      kind: 'postponed',
      notBefore: '2026-03-05T01:00:01.000Z',
    });
  });

  it('sets aside what the case refuses', async () => {
    const refusal = { code: 'case-file.not-opened-yet' } as const;
    expect(await carried(TAKE_BACK, { as: 'refused', refusal })).toEqual({ kind: 'parked', reason: refusal.code });
  });

  it('leaves every other command to the one that opens cases', async () => {
    expect(await carried({ ...TAKE_BACK, body: {} }, DONE)).toEqual({ kind: 'parked', reason: 'opened' });
  });
});
