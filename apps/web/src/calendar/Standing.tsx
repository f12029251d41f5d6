import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarYearView } from '@app/contracts';
import { NoticeOf } from './NoticeOf';

interface StandingProps {
  readonly year: number;
  readonly arrangements: readonly CalendarYearView[];
}

/** Whether the notice of a year is published, and what it means for deadlines that it is not. */
export function Standing({ year, arrangements }: StandingProps): ReactNode {
  const { t } = useTranslation('calendar');
  const national = (wanted: number): CalendarYearView | undefined =>
    arrangements.find((one) => one.scope === 'national' && one.year === wanted);
  const found = national(year);
  if (found === undefined)
    return (
      <Alert
        className="page-alert"
        type="warning"
        showIcon
        title={t('unpublished', { year })}
        description={t('unpublishedMeans')}
      />
    );
  return (
    <div className="calendar-standing">
      <NoticeOf {...found} notice={found.notice ?? ''} />
      {found.source.number === null && <span className="quiet">{t('noNumber')}</span>}
      {national(year + 1) === undefined && <span className="quiet">{t('yearEnd', { year: year + 1 })}</span>}
    </div>
  );
}
