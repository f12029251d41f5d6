import { describe, expect, it } from '@jest/globals';
import {
  aSubject,
  day,
  openedPlay,
  played,
  refusalOf,
  stepOf,
  surroundings,
  type Answer,
  type Play,
} from '@app/testing';
import { openProceedings, openTasks } from '../case-file/case-file.js';

const ordering = (code: 'V0601' | 'V0201' = 'V0201', answer: Answer = () => null): Play => {
  const play = openedPlay(() => null, aSubject({ violationCodes: [code] }));
  return played(play, stepOf(play.caseFile, ['triage', 'decide'], { path: 'rectify', violationCodes: [code] }), {
    answer,
  });
};
const ordered = (code?: 'V0601' | 'V0201'): Play => {
  const play = ordering(code);
  return played(play, stepOf(play.caseFile, ['rectification', 'order']));
};
const after = (on: string) => surroundings({ on: day(on) });

describe('rectification', () => {
  it('runs from the day of service for the period that a person fixed', () => {
    const deadline = ordered().caseFile.deadlines.at(-1);
    expect([deadline?.clock, deadline?.startOn, deadline?.due?.dueOn]).toEqual([
      'rectification',
      '2026-03-03',
      '2026-03-10',
    ]);
  });

  it('needs at least one item', () => {
    const play = ordering();
    expect(refusalOf(play, stepOf(play.caseFile, ['rectification', 'order'], { items: [' '] }))).toBe(
      'rectification.item-required',
    );
  });

  it('asks for a reason when the period departs from the proposed one', () => {
    const play = ordering('V0201', () => ({ period: { amount: 15, unit: 'calendar-day' } }));
    expect(refusalOf(play, stepOf(play.caseFile, ['rectification', 'order']))).toBe('decision.departure-needs-reason');
    expect(
      refusalOf(play, stepOf(play.caseFile, ['rectification', 'order'], { departureReason: 'simple' })),
    ).toBeNull();
    expect(
      refusalOf(
        play,
        stepOf(play.caseFile, ['rectification', 'order'], { period: { amount: 15, unit: 'calendar-day' } }),
      ),
    ).toBeNull();
  });

  it('is extended once, before its due day', () => {
    const play = ordered();
    expect(refusalOf(play, stepOf(play.caseFile, ['rectification', 'extend']), after('2026-03-11'))).toBe(
      'rectification.extension-too-late',
    );
    const extended = played(play, stepOf(play.caseFile, ['rectification', 'extend']));
    expect(extended.caseFile.deadlines.at(-1)?.ledger.map((entry) => entry.entry)).toEqual(['started', 'extended']);
    expect(refusalOf(extended, stepOf(extended.caseFile, ['rectification', 'extend']))).toBe(
      'rectification.already-extended',
    );
  });

  it('is never extended for wages', () => {
    const play = ordered('V0601');
    expect(refusalOf(play, stepOf(play.caseFile, ['rectification', 'extend']))).toBe(
      'rectification.wage-not-extendable',
    );
  });

  it('does not lapse on its due day, but on the day after', () => {
    const play = ordered();
    expect(refusalOf(play, stepOf(play.caseFile, ['rectification', 'recordLapse']), after('2026-03-10'))).toBe(
      'rectification.not-due-yet',
    );
    const lapsed = played(play, stepOf(play.caseFile, ['rectification', 'recordLapse']), {
      where: after('2026-03-11'),
    });
    expect(openTasks(lapsed.caseFile).map((task) => task.duty)).toEqual(['decide-escalation']);
  });

  it('gets one further date when partly done', () => {
    const reported = played(ordered(), stepOf(ordered().caseFile, ['rectification', 'report']));
    const partial = { conclusion: 'partial', furtherPeriod: { amount: 5, unit: 'working-day' } } as const;
    const further = played(reported, stepOf(reported.caseFile, ['rectification', 'verify'], partial));
    const again = played(further, stepOf(further.caseFile, ['rectification', 'report']));
    expect(refusalOf(again, stepOf(again.caseFile, ['rectification', 'verify'], partial))).toBe(
      'rectification.further-date-used',
    );
  });

  it('puts the measures that rules propose before the departments that have the power', () => {
    const play = ordered();
    const measures = [
      { code: 'key-target', kind: 'punishment', department: 'HRSS-LI', termMonths: 12, base: 'rating measure' },
    ];
    const lapsed = played(play, stepOf(play.caseFile, ['rectification', 'recordLapse']), {
      where: after('2026-03-11'),
      answer: ({ decision }) => (decision === 'measure' ? { measures } : null),
    });
    expect(openProceedings(lapsed.caseFile).map((one) => [one.kind, one.status])).toEqual([
      ['escalation', 'pending'],
      ['measure', 'proposed'],
    ]);
  });

  it('passes a measure on to a department that cannot impose it here, and closes all the same', () => {
    const play = ordered();
    const measures = [
      { code: 'credit-record', kind: 'punishment', department: 'NDRC', termMonths: 3, base: 'credit repair measure' },
    ];
    const lapsed = played(play, stepOf(play.caseFile, ['rectification', 'recordLapse']), {
      where: after('2026-03-11'),
      answer: ({ decision }) => (decision === 'measure' ? { measures } : null),
    });
    expect(lapsed.events.at(-1)?.type).toBe('MeasuresPassedOn');
    const settled = played(lapsed, stepOf(lapsed.caseFile, ['escalation', 'decide']));
    expect(openTasks(settled.caseFile).map((task) => task.duty)).toEqual(['close-case']);
  });
});
