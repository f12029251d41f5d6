import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortDays } from './use-short-days';
import { rangesOf, type Holiday } from './calendar-days';
import { NoticeOf } from './NoticeOf';

/** The holidays with their days off, the weekends worked instead, and the notice that each comes from. */
export function HolidayTable({ holidays }: { readonly holidays: readonly Holiday[] }): ReactNode {
  const { t } = useTranslation('calendar');
  if (holidays.length === 0) return <p className="quiet">{t('noHolidays')}</p>;
  return (
    <ul className="holiday-list" aria-label={t('holidays')}>
      {holidays.map((holiday) => (
        <HolidayRow key={`${holiday.name}/${holiday.by.scope}/${holiday.by.year}`} holiday={holiday} />
      ))}
    </ul>
  );
}

function HolidayRow({ holiday: { name, by, off, worked } }: { readonly holiday: Holiday }): ReactNode {
  const { t } = useTranslation('calendar');
  const shortDays = useShortDays();
  return (
    <li>
      <strong>{name}</strong>
      <span>
        {off.length > 0 && <span>{t('offDays', { days: shortDays(rangesOf(off)), count: off.length })}</span>}
        {worked.length > 0 && <span>{t('workedDays', { days: shortDays(rangesOf(worked)) })}</span>}
      </span>
      <NoticeOf {...by} notice={by.notice ?? ''} />
    </li>
  );
}
