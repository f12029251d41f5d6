import { describe, expect, it } from '@jest/globals';
import type { OpenDuty, Surroundings } from '@app/domain';
import { aDuty, day, moment, openedPlay, played, surroundings } from '@app/testing';
import { stepsNow } from './case-steps.js';

const DAYS = surroundings({ periodUnit: 'calendar-day-no-roll' });
const LATER = surroundings({ on: day('2026-03-20'), at: moment('2026-03-20T02:00:00.000Z') });
const OF_PARTY = { boundDepartment: null, clock: 'suit-request' } as const;

/** Steps of a statutory duty as the officer who opened it sees them. */
function offered(duty: Partial<OpenDuty>, where: Surroundings): readonly string[] {
  const { caseFile } = played(openedPlay(), aDuty(duty), { where: DAYS });
  return caseFile.proceedings.slice(-1).flatMap((one) => {
    const { steps, stepsOfOthers } = stepsNow(caseFile, one, where);
    return [...steps, ...stepsOfOthers.map(({ step }) => step)];
  });
}

describe('stepsNow', () => {
  it('offers the lapse of a right once its time is over', () => {
    expect(offered(OF_PARTY, LATER)).toContain('recordLapse');
  });

  it('offers no step that the core refuses whatever its input', () => {
    expect(offered(OF_PARTY, DAYS)).toEqual(['perform', 'drop']);
    expect(offered({}, LATER)).toEqual(['perform', 'drop']);
  });
});
