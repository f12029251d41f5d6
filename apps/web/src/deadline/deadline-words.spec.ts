import { readFileSync } from 'node:fs';
import { DAY_NATURES, DAY_ROLES, LEDGER_ENTRIES, type PlainDate } from '@app/domain';
import { gridParts, weekColumn } from './day-grid';
import { legLines, type Leg, type LegDay } from './leg-lines';

type Texts = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const textsIn = (language: string): Texts =>
  JSON.parse(readFileSync(`apps/web/src/texts/${language}/deadline.json`, 'utf8')) as Texts; // our own file

const on = (day: string): PlainDate => day as PlainDate; // a day as a test writes it

function day(date: string, part: Partial<LegDay> = {}): LegDay {
  return { on: on(date), role: 'counted', number: null, nature: null, name: null, isPublished: true, ...part };
}

function leg(part: Partial<Leg> = {}): Leg {
  const dueOn = on('2026-10-09');
  const period = { amount: 2, unit: 'working-day' as const };
  return { entry: 'started', startOn: on('2026-09-30'), period, dueOn, dueOnToday: dueOn, arguableOn: null, days: [], ...part };
} // prettier-ignore

const keysOf = (lines: ReturnType<typeof legLines>): readonly (string | undefined)[] =>
  lines.map(({ keys }) => keys[0]);

describe('legLines', () => {
  it('says where the count begins, which days do not count and when it ends', () => {
    const days = [
      day('2026-09-30', { role: 'start' }),
      day('2026-10-01', { role: 'not-counted', nature: 'holiday', name: '国庆节' }),
      day('2026-10-02', { role: 'not-counted', nature: 'holiday', name: '国庆节' }),
      day('2026-10-08', { number: 1 }),
      day('2026-10-10', { number: 2, nature: 'make-up' }),
    ];
    const lines = legLines(leg({ days }));
    expect(keysOf(lines)).toEqual([
      'head.started.next-day',
      'groupOf.not-counted.holiday',
      'groupOf.counted.make-up',
      'end.due',
    ]);
    expect(lines[1]).toMatchObject({ count: 2, names: ['国庆节'] });
  });

  it('says from which day off to which day the end was moved', () => {
    const days = [
      day('2026-11-28', { number: 7, nature: 'weekend' }),
      day('2026-11-29', { role: 'rolled', nature: 'weekend' }),
      day('2026-11-30', { role: 'rolled' }),
    ];
    const lines = legLines(leg({ dueOn: on('2026-11-30'), dueOnToday: on('2026-11-30'), days }));
    expect(keysOf(lines)).toEqual(['head.started.next-day', 'groupOf.counted.weekend', 'rolled', 'end.due']);
    expect(lines[2]?.days).toEqual({ last: '2026-11-28', due: '2026-11-30' });
  });

  it('names what the due day rests on that may still change', () => {
    const days = [day('2027-01-04', { isPublished: false })];
    const lines = legLines(leg({ dueOnToday: on('2026-10-10'), arguableOn: on('2026-10-12'), days }));
    expect(keysOf(lines).slice(2)).toEqual(['moved', 'arguable', 'unpublished']);
  });

  it('has no due day while the clock is open', () => {
    expect(keysOf(legLines(leg({ dueOn: null, dueOnToday: null })))).toContain('end.open');
  });

  it('says when the day of the event is counted', () => {
    const period = { amount: 3, unit: 'calendar-day' as const, startDay: 'counted' as const };
    expect(keysOf(legLines(leg({ period })))[0]).toBe('head.started.same-day');
  });
});

describe('gridParts', () => {
  const year = Array.from({ length: 365 }, (_, index) =>
    day(new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10)),
  );

  it('folds the middle of a long stretch and keeps both ends', () => {
    const { head, folded, tail } = gridParts(year, false);
    expect(head.length + folded + tail.length).toBe(365);
    expect([head[0]?.on, tail.at(-1)?.on]).toEqual(['2026-01-01', '2026-12-31']);
  });

  it('shows every day of a short stretch, and of a long one that was unfolded', () => {
    expect(gridParts(year.slice(0, 70), false)).toMatchObject({ folded: 0 });
    expect(gridParts(year, true)).toMatchObject({ folded: 0 });
  });
});

describe('weekColumn', () => {
  it.each([
    ['2026-11-23', 1],
    ['2026-11-29', 7],
    ['2026-01-01', 4],
    ['1969-12-31', 3],
  ])('places %s in column %d', (date, column) => {
    expect(weekColumn(on(date))).toBe(column);
  });
});

describe.each(['zh-CN', 'en'])('words of a deadline in %s', (language) => {
  const texts = textsIn(language);
  const gaps = (part: string, codes: readonly string[]): readonly string[] =>
    codes.filter((code) => texts[part]?.[code] === undefined);

  it('name every role and nature of a day', () => {
    expect([...gaps('role', DAY_ROLES), ...gaps('nature', DAY_NATURES)]).toEqual([]);
  });

  it('have a sentence for every role that needs one', () => {
    expect(
      gaps(
        'group',
        DAY_ROLES.filter((role) => role !== 'start' && role !== 'rolled'),
      ),
    ).toEqual([]);
  });

  it('name every entry of the ledger', () => {
    expect(gaps('entry', LEDGER_ENTRIES)).toEqual([]);
  });

  it('miss a code that nobody has worded', () => {
    expect(gaps('role', ['unworded'])).toEqual(['unworded']);
  });
});
