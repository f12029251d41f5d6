import { Link } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { hasDuty, type CalendarYearView } from '@app/contracts';
import { PageHeader } from '../components/PageHeader';
import { ProblemAlert } from '../components/ProblemAlert';
import { useSession } from '../session/session-queries';
import { scopesOf, useCalendarChoice } from './calendar-choice';
import { daysOfYear, holidaysIn, monthsOf } from './calendar-days';
import { useCalendarYears } from './calendar-queries';
import { HolidayTable } from './HolidayTable';
import { LayerPicker } from './LayerPicker';
import { Legend } from './Legend';
import { MonthGrid } from './MonthGrid';
import { Standing } from './Standing';
import { VersionList } from './VersionList';
import { YearGrid } from './YearGrid';
import './calendar.css';

/** The working-day calendar by year and by month: what each day is, and the notice that says so. */
export function CalendarPage(): ReactNode {
  const { t } = useTranslation('calendar');
  const { data, error, refetch } = useCalendarYears();
  const mayImport = hasDuty(useSession()?.role, 'run-the-system');
  return (
    <>
      <PageHeader title={t('title')} note={t('note')}>
        {mayImport && (
          <Link to="/calendar/import" className="calendar-act">
            {t('import')}
          </Link>
        )}
      </PageHeader>
      {error !== null && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton active paragraph={{ rows: 12 }} />}
      {data !== undefined && <Calendar arrangements={data.items} />}
    </>
  );
}

function Calendar({ arrangements }: { readonly arrangements: readonly CalendarYearView[] }): ReactNode {
  const { t } = useTranslation('calendar');
  const [choice, change] = useCalendarChoice();
  const { year, month } = choice;
  const scopes = scopesOf(choice);
  const days = daysOfYear(
    year,
    arrangements.filter(({ scope }) => scopes.includes(scope)),
  );
  const months = monthsOf(days);
  const shown = month === null ? days : (months[month - 1] ?? []);
  return (
    <>
      <LayerPicker choice={choice} onChange={change} years={yearsToChoose(arrangements, year)} />
      <Standing year={year} arrangements={arrangements} />
      <Legend days={shown} />
      {month === null && (
        <YearGrid
          months={months}
          onMonth={(chosen) => {
            change({ month: chosen });
          }}
        />
      )}
      {month !== null && (
        <section className="panel">
          <MonthGrid days={shown} isLarge />
        </section>
      )}
      <section className="panel">
        <h2>{t('holidays')}</h2>
        <HolidayTable holidays={holidaysIn(shown)} />
      </section>
      <VersionList year={year} scopes={scopes} />
    </>
  );
}

/** Every year with a notice, and the one after the latest, which is not published yet. */
function yearsToChoose(arrangements: readonly CalendarYearView[], shown: number): readonly number[] {
  const known = arrangements.filter(({ scope }) => scope === 'national').map(({ year }) => year);
  return [...known, Math.max(shown, ...known) + 1];
}
