import { describe, expect, it } from '@jest/globals';
import { commandQuestion } from './command-question.js';

const SESSION = { tokenHash: 'h', now: new Date(0), idleSince: new Date(0) };
const A_UUID = '01a20d83-de52-773a-9318-902cddb147a4';

describe('commandQuestion', () => {
  it('finds the departments and accounts anywhere in the command', () => {
    const body = { proceedingId: 'P2', taskId: 'T3', input: { to: 'SAMR', officials: [A_UUID], note: 'free text' } };
    const headers = { 'idempotency-key': A_UUID };
    expect(commandQuestion({ params: { caseFileId: A_UUID }, headers, body }, SESSION)).toEqual({
      ...SESSION,
      caseFileId: A_UUID,
      commandId: A_UUID,
      proceedingId: 'P2',
      taskId: 'T3',
      into: null,
      departmentCodes: expect.arrayContaining(['SAMR']),
      accountIds: [A_UUID],
    });
  });

  it.each([undefined, null, 'text', 7, []])('asks for nothing when the body is %p', (body) => {
    const question = commandQuestion({ params: {}, headers: {}, body }, SESSION);
    expect(question).toMatchObject({ caseFileId: null, commandId: null, accountIds: [] });
  });

  it('asks for the departments that a procedure turns to by itself, as the joint office for a working opinion', () => {
    const body = { type: 'step', step: 'decide', input: { path: 'working-opinion', leadDepartment: 'HRSS-LI' } };
    const { departmentCodes } = commandQuestion({ params: {}, headers: {}, body }, SESSION);
    expect(departmentCodes).toEqual(expect.arrayContaining(['HRSS-LI', 'JOINT', 'COURT', 'POLICE']));
  });
});
