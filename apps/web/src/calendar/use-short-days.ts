import { useTranslation } from 'react-i18next';
import type { PlainDate } from '@app/domain';
import type { DayRange } from './calendar-days';

/** Says ranges of days of a year shortly. */
export function useShortDays(): (ranges: readonly DayRange[]) => string {
  const { t } = useTranslation('calendar');
  const short = (on: PlainDate): string =>
    t('monthDay', {
      month: Number(on.slice(5, 7)),
      day: Number(on.slice(8)),
      monthName: t(`month.${Number(on.slice(5, 7))}`),
    });
  const range = ([first, last]: DayRange): string =>
    first === last ? short(first) : t('fromTo', { first: short(first), last: short(last) });
  return (ranges) => ranges.map(range).join(t('and'));
}
