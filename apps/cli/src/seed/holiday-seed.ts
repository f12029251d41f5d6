import { plainDate, type HolidayNotice, type NoticeDay } from '@app/domain';
import holidays from '../../seed/holidays.json' with { type: 'json' };
import { text } from '../text/bilingual.js';

interface SeededYear {
  readonly year: number;
  readonly notices: readonly string[];
  readonly daysOff: Readonly<Record<string, string>>;
  readonly makeUpDays: Readonly<Record<string, string>>;
}

/**
 * Holidays and make-up workdays 2004–2026. A later year stays unpublished until its notice is imported.
 * Source: chinese-days 1.5.7 (MIT), compared day by day with the notices of the State Council for 2015–2026.
 */
export function holidaySeed(): readonly HolidayNotice[] {
  return (holidays.years as readonly SeededYear[]).map(calendarYear); // keys of the records are days, one union per year
}

function calendarYear({ year, notices, daysOff, makeUpDays }: SeededYear): HolidayNotice {
  const days = [...daysOf(daysOff, 'off'), ...daysOf(makeUpDays, 'make-up')];
  const notice = notices.length > 0 ? notices.join(' ') : text('seed.notice-not-on-file').zh;
  return { year, notice, days };
}

function daysOf(names: Readonly<Record<string, string>>, kind: NoticeDay['kind']): readonly NoticeDay[] {
  return Object.entries(names).flatMap(([written, name]) => {
    const day = plainDate(written);
    return day === null ? [] : [{ day, kind, name }];
  });
}
