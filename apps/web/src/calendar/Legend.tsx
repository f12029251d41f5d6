import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DAY_KINDS, workingDaysIn, type CalendarDay } from './calendar-days';

/** What the signs mean, and how many days of each kind are shown. */
export function Legend({ days }: { readonly days: readonly CalendarDay[] }): ReactNode {
  const { t } = useTranslation('calendar');
  return (
    <ul className="calendar-legend" aria-label={t('legend')}>
      {DAY_KINDS.map((kind) => (
        <li key={kind}>
          <span className={`calendar-key calendar-${kind}`} aria-hidden="true">
            {kind === 'workday' ? '' : t(`sign.${kind}`)}
          </span>
          {t('kindCount', { kind: t(`kind.${kind}`), count: days.filter((day) => day.kind === kind).length })}
        </li>
      ))}
      {days.some(({ isSettled }) => !isSettled) && (
        <li>
          <span className="calendar-key calendar-unsettled" aria-hidden="true" />
          {t('unsettled')}
        </li>
      )}
      <li>
        <strong>{t('workingDays', { count: workingDaysIn(days) })}</strong>
      </li>
    </ul>
  );
}
