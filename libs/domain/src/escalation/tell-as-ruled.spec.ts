import { describe, expect, it } from '@jest/globals';
import { moment, openedPlay, played, surroundings, type Answer, type Play } from '@app/testing';
import { ENGINE } from '../decision/consequences.js';

const overdue = (answer: Answer): Play => {
  const where = surroundings({ actor: ENGINE, at: moment('2026-03-07T00:00:00.000Z') });
  return played(openedPlay(), { type: 'reach-rungs' }, { where, answer });
};
const copies = ({ events }: Play): readonly (readonly string[])[] =>
  events
    .flatMap(({ effects }) => effects)
    .flatMap((effect) => (effect.kind === 'department-copied' ? [[effect.departmentCode, effect.reason]] : []));

describe('what the rules tell', () => {
  it('reaches the department that has the duty and the joint office, each with the role that is meant', () => {
    const notify = ['handler', 'department-lead', 'joint-office'];
    expect(copies(overdue(() => ({ next: 'yellow-alert', notify })))).toEqual([
      ['HRSS-LI', 'told-handler'],
      ['HRSS-LI', 'told-department-lead'],
      ['JOINT', 'told-joint-office'],
    ]);
  });

  it('lets the joint office see the case that it is told about', () => {
    const told = overdue(() => ({ next: 'none', notify: ['joint-office'] }));
    expect(told.caseFile.departments).toContain('JOINT');
  });

  it.each([[{ next: 'none' }], [{ next: 'none', notify: [] }], [{ next: 'none', notify: ['somebody-else'] }]])(
    'reaches nobody whom the answer does not name: %j',
    (outcome) => {
      expect(copies(overdue(() => outcome))).toEqual([]);
    },
  );
});
