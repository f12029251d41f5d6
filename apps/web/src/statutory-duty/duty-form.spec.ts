import { describe, expect, it } from '@jest/globals';
import type { CasePage, DutyKind, Session } from '@app/contracts';
import { blankDuty, dutyFields, dutyRequest, missingFields, withKind } from './duty-form';
import { byLaw, matchesKind } from './kinds-by-law';

const session = { departmentCode: 'HRSS-LI', zone: 'Asia/Shanghai', today: '2026-03-03' } as Session; // what the form reads
const page = { departments: ['HRSS-LI', 'SAMR'] } as CasePage; // what the form reads
const NOW = '2026-03-03T02:15:42.123Z';
const MINUTE = '2026-03-03T02:15:00.000Z';

function aKind(change: Partial<DutyKind> = {}): DutyKind {
  return {
    clock: 'criminal-transfer',
    title: { zh: '批准后移送公安', en: 'criminal transfer after approval' },
    period: { amount: 24, unit: 'hour' },
    statutory: true,
    startsWith: 'instant',
    usuallyBinds: 'department',
    reason: { zh: '', en: '' },
    cites: [{ law: '行政执法机关移送涉嫌犯罪案件的规定', article: '5' }],
    level: 'A',
    ...change,
  };
}

const ground = (kind: DutyKind | null) => ({ page, session, kind });
const filled = (kind: DutyKind, change = {}) => ({
  ...withKind(blankDuty(session, NOW), kind),
  event: '批准移送',
  ...change,
});

describe('the form of a statutory duty', () => {
  it('asks for the minute of a clock of hours, and begins with the present one', () => {
    const kind = aKind();
    expect(dutyRequest(ground(kind), filled(kind))).toMatchObject({
      start: { at: MINUTE },
      boundDepartment: 'HRSS-LI',
    });
  });

  it('asks for the day of a clock of days', () => {
    const kind = aKind({ startsWith: 'day', period: { amount: 3, unit: 'working-day' } });
    expect(dutyRequest(ground(kind), filled(kind))).toMatchObject({ start: { on: '2026-03-03' } });
  });

  it('suggests whom the kind usually binds', () => {
    const kind = aKind({ usuallyBinds: 'party' });
    expect(dutyRequest(ground(kind), filled(kind))).toMatchObject({ boundDepartment: null });
  });

  it('binds another department that takes part, once it is named', () => {
    const values = filled(aKind(), { bound: 'other' });
    expect(missingFields(ground(aKind()), values)).toEqual(['boundDepartment']);
    expect(dutyRequest(ground(aKind()), { ...values, boundDepartment: 'SAMR' })).toMatchObject({
      boundDepartment: 'SAMR',
    });
    const field = dutyFields(ground(aKind())).find(({ name }) => name === 'boundDepartment');
    expect(field?.options).toEqual(['SAMR']);
  });

  it('names what is missing before it sends anything', () => {
    expect(dutyRequest(ground(null), blankDuty(session, NOW))).toBeNull();
    expect(missingFields(ground(null), blankDuty(session, NOW))).toEqual(['clock', 'event']);
  });
});

describe('the kinds of clock', () => {
  const practice = aKind({ clock: 'incident-phone', level: 'D', cites: [{ law: '工作惯例', article: '—' }] });

  it('stand under the law that they cite first, mere practice last', () => {
    expect(byLaw([practice, aKind()]).map(({ law }) => law)).toEqual([
      '行政执法机关移送涉嫌犯罪案件的规定',
      '工作惯例',
    ]);
  });

  it.each([
    ['移送 24', true],
    ['CRIMINAL', true],
    ['涉嫌犯罪', true],
    ['信访', false],
  ])('are found by %j: %s', (typed, isFound) => {
    expect(matchesKind(typed, aKind(), () => '24小时')).toBe(isFound);
  });
});
