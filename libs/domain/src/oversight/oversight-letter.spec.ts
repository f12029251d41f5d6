import { describe, expect, it } from '@jest/globals';
import { anActor, openedPlay, played, refusalOf, stepOf, surroundings } from '@app/testing';
import { findTask } from '../case-file/case-file.js';

const SUPERVISOR = anActor('JOINT', 'supervisor');
const PRESS = { type: 'press', taskId: 'T1', demand: '请尽快分流' } as const;

describe('an oversight letter', () => {
  it('is a task of the department that is pressed', () => {
    const { caseFile } = played(openedPlay(), PRESS, { where: surroundings({ actor: SUPERVISOR }) });
    expect(caseFile.proceedings.at(-1)).toMatchObject({ kind: 'oversight', departmentCode: 'HRSS-LI' });
    expect(caseFile.proceedings.at(-1)?.facts).not.toHaveProperty('deliverTo');
  });

  it('is a task of its issuer, who records receipt and answer, where nobody there can sign in', () => {
    const where = surroundings({ actor: SUPERVISOR, withoutDesk: ['HRSS-LI'] });
    const issued = played(openedPlay(), PRESS, { where });
    expect(issued.caseFile.proceedings.at(-1)).toMatchObject({
      departmentCode: 'JOINT',
      facts: { issuedBy: 'JOINT', deliverTo: 'HRSS-LI' },
    });
    const receipted = played(issued, stepOf(issued.caseFile, ['oversight', 'receipt']), { where });
    const answer = stepOf(receipted.caseFile, ['oversight', 'answer']);
    expect(refusalOf(receipted, answer, surroundings())).toBe('department.not-conducting');
    expect(played(receipted, answer, { where }).caseFile.proceedings.at(-1)).toMatchObject({ status: 'answered' });
  });

  it('follows one that is open on paper no more than one that is not', () => {
    const where = surroundings({ actor: SUPERVISOR, withoutDesk: ['HRSS-LI'] });
    const issued = played(openedPlay(), PRESS, { where });
    expect(findTask(issued.caseFile, 'T1')?.status).toBe('open');
    expect(refusalOf(issued, PRESS, where)).toBe('proceeding.already-running');
  });
});
