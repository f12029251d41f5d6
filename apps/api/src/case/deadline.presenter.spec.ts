import { describe, expect, it } from '@jest/globals';
import type { Deadline, DueDates } from '@app/domain';
import { day, moment, openedPlay, surroundings } from '@app/testing';
import { deadlineViewOf } from './deadline.presenter.js';

const DUE: DueDates = {
  period: { amount: 5, unit: 'working-day' },
  dueOn: day('2026-03-10'),
  dueAt: moment('2026-03-10T16:00:00.000Z'),
  provisional: false,
  calendarVersion: 'test',
  recordId: '0b7a3c52-63a6-4b84-9a0c-0d6f4e1f9a11',
  rungs: [],
};
const { caseFile } = openedPlay();

function viewOf(change: Partial<Deadline>) {
  const [deadline] = caseFile.deadlines;
  if (deadline === undefined) throw new TypeError('an opened case has a clock');
  return deadlineViewOf(caseFile, { ...deadline, ...change }, surroundings());
}

describe('deadlineViewOf', () => {
  it('keeps the period and the rule of a clock that stands still, and shows no due day', () => {
    const { period, recordId } = DUE;
    expect(viewOf({ due: null, held: DUE })).toMatchObject({ period, recordId, dueOn: null, dueAt: null, rungs: [] });
  });

  it('shows nothing of a clock that the calendar has not answered', () => {
    expect(viewOf({ due: null, held: null })).toMatchObject({ period: null, recordId: null, dueOn: null });
  });

  it('shows the due day of a clock that runs', () => {
    const { dueOn, dueAt, recordId } = DUE;
    expect(viewOf({ due: DUE })).toMatchObject({ dueOn, dueAt, recordId });
  });
});
