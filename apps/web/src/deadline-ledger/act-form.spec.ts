import { describe, expect, it } from '@jest/globals';
import { caseCommandSchema } from '@app/contracts';
import { PERSONAL_AMENDMENTS, type PersonalAmendment } from '@app/domain';
import { refusedField } from '../steps/refused-field';
import { actFields, missingTimes, openingValues } from './act-form';

const DAY = '2026-03-05';
const FILLED: Readonly<Record<string, unknown>> = {
  because: 'appraisal',
  cause: 'error',
  period: { amount: 1, unit: 'working-day' },
  reason: '等待鉴定',
  document: '鉴委〔2026〕3号',
};

const DAYS = { amount: 5, unit: 'working-day' } as const;
const HOURS = { amount: 24, unit: 'hour' } as const;

function commandOf(act: PersonalAmendment, without = ''): object {
  const fields = actFields(act, DAYS).filter(({ name }) => name !== without);
  const values = fields.map(({ name }) => [name, FILLED[name] ?? DAY]);
  return { type: act, deadlineId: 'D1', ...(Object.fromEntries(values) as object) };
}

describe('actFields', () => {
  it.each(PERSONAL_AMENDMENTS)('asks for all that the command %s needs, and for nothing else', (act) => {
    expect(caseCommandSchema.safeParse(commandOf(act)).success).toBe(true);
    for (const { name } of actFields(act, DAYS).filter((one) => one.name !== 'startOn'))
      expect(caseCommandSchema.safeParse(commandOf(act, name)).success).toBe(false);
  });
});

describe('actFields of a clock of hours', () => {
  it('ask for the time of its start, and for no day', () => {
    const names = actFields('correct-deadline', HOURS).map(({ name }) => name);
    expect(names).toEqual(['cause', 'startAt', 'reason', 'document']);
  });
});

describe('missingTimes', () => {
  it.each([
    ['startOn', DAYS],
    ['startAt', HOURS],
  ] as const)('names %s, which the command alone does not ask for', (name, period) => {
    const fields = actFields('correct-deadline', period);
    expect(missingTimes(fields, {})).toEqual([{ field: name, code: 'required', detail: null }]);
    expect(missingTimes(fields, { [name]: DAY })).toEqual([]);
  });

  it('leaves the last day of a suspension open', () => {
    expect(missingTimes(actFields('suspend-deadline', DAYS), { from: DAY, until: null })).toEqual([]);
  });
});

describe('openingValues', () => {
  it('offers the longest extension of the law', () => {
    expect(openingValues('extend-deadline', 'investigation')).toMatchObject({
      period: { amount: 30, unit: 'working-day' },
    });
  });

  it('offers no length where the law names none', () => {
    expect(openingValues('extend-deadline', 'rectification')).toMatchObject({ period: { amount: null } });
  });
});

describe('refusedField', () => {
  it.each([
    ['suspend-deadline', { code: 'deadline.suspension-overlaps' }, 'from'],
    ['extend-deadline', { code: 'deadline.extension-beyond-law' }, 'period'],
    ['resume-deadline', { code: 'day.in-future', data: { field: 'resumedOn' } }, 'resumedOn'],
    ['resume-deadline', { code: 'deadline.extension-beyond-law' }, null],
    ['suspend-deadline', { code: 'department.lead-required' }, null],
  ] as const)('of %s after %j is %s', (act, problem, field) => {
    expect(refusedField(actFields(act, DAYS), problem)).toBe(field);
  });
});
