import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { workingDaysIn, type CalendarDay } from './calendar-days';
import { MonthGrid } from './MonthGrid';

interface YearGridProps {
  readonly months: readonly (readonly CalendarDay[])[];
  readonly onMonth: (month: number) => void;
}

/** The twelve months of a year; the name of a month opens it. */
export function YearGrid({ months, onMonth }: YearGridProps): ReactNode {
  const { t } = useTranslation('calendar');
  return (
    <div className="calendar-months">
      {months.map((days, index) => (
        <section key={days[0]?.on} className="calendar-month">
          <h2>
            <Button
              type="text"
              onClick={() => {
                onMonth(index + 1);
              }}
            >
              {t(`month.${index + 1}`)}
            </Button>
            <small>{t('workingDays', { count: workingDaysIn(days) })}</small>
          </h2>
          <MonthGrid days={days} />
        </section>
      ))}
    </div>
  );
}
