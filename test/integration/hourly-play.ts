import { startDeadline, type DueDates } from '@app/domain';
import { day, moment, openedPlay, OFFICIALS, type Play } from '@app/testing';

const DUE: DueDates = {
  period: { amount: 24, unit: 'hour' },
  dueOn: day('2026-10-01'),
  dueAt: moment('2026-10-01T01:20:00.000Z'),
  provisional: false,
  calendarVersion: 'test',
  rungs: [],
  recordId: null,
};

/** A case whose first clock runs 24 hours from 2026-09-30 09:20 in Shanghai. */
export function hourlyPlay(by = OFFICIALS[0]): Play {
  const { caseFile, events } = openedPlay();
  const [first, ...others] = caseFile.deadlines;
  if (first === undefined) return { caseFile, events };
  const clock = { ...first, startOn: day('2026-09-30'), startAt: moment('2026-09-30T01:20:00.000Z') };
  return {
    events,
    caseFile: { ...caseFile, deadlines: [startDeadline(clock, DUE, { on: clock.startOn, by }), ...others] },
  };
}
