import type { CalendarYearView } from '@app/contracts';
import { inOneLine, text } from '../text/bilingual.js';

/** A notice with its number, day and address, as far as they are known. */
export function noticeWords({ notice, source }: Pick<CalendarYearView, 'notice' | 'source'>): string {
  const known = [notice, source.number, source.issuedOn, source.url].filter((one) => one !== null);
  return [...new Set(known)].join('  ');
}

/** For whom the days of a notice are. */
export function scopeWords(scope: string): string {
  const [kind, code] = scope.split(':');
  if (kind === 'department') return inOneLine(text('calendar.scope-department', { code: code ?? '' }));
  return inOneLine(text(kind === 'region' ? 'calendar.scope-region' : 'calendar.scope-national'));
}
