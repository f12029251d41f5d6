import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../components/use-words';
import { weekColumn } from '../deadline/day-grid';
import { useSession } from '../session/session-queries';
import type { CalendarDay } from './calendar-days';
import { useScopeWord } from './NoticeOf';

interface MonthGridProps {
  readonly days: readonly CalendarDay[];
  /** With the name of the holiday and for whom it is, on every day. */
  readonly isLarge?: boolean;
}

/** The days of a month in weeks from Monday on, each with a sign of what it is. */
export function MonthGrid({ days, isLarge = false }: MonthGridProps): ReactNode {
  const { t } = useTranslation('calendar');
  const [first] = days;
  if (first === undefined) return null;
  const [year, month] = [Number(first.on.slice(0, 4)), Number(first.on.slice(5, 7))];
  return (
    <>
      <div className="calendar-week" aria-hidden="true">
        {[1, 2, 3, 4, 5, 6, 7].map((column) => (
          <span key={column}>{t(`weekday.${column}`)}</span>
        ))}
      </div>
      <ol
        className={isLarge ? 'calendar-days calendar-days-large' : 'calendar-days'}
        aria-label={t('daysOf', { year, month })}
      >
        {days.map((day) => (
          <DayCell key={day.on} day={day} isLarge={isLarge} />
        ))}
      </ol>
    </>
  );
}

function DayCell({ day, isLarge }: { readonly day: CalendarDay; readonly isLarge: boolean }): ReactNode {
  const { t } = useTranslation('calendar');
  const words = useDayWords(day);
  const isToday = useSession()?.today === day.on;
  const column: CSSProperties = day.on.endsWith('-01') ? { gridColumnStart: weekColumn(day.on) } : {};
  return (
    <li style={column} className={classesOf(day, isToday)} title={words}>
      <time dateTime={day.on}>{Number(day.on.slice(8))}</time>
      {day.kind !== 'workday' && <span className="calendar-sign">{t(`${isLarge ? 'kind' : 'sign'}.${day.kind}`)}</span>}
      {isToday && <b>{t('today')}</b>}
      {isLarge && <LargePart day={day} />}
    </li>
  );
}

function LargePart({ day: { name, by, isSettled } }: { readonly day: CalendarDay }): ReactNode {
  const { t } = useTranslation('calendar');
  const scopeWord = useScopeWord();
  return (
    <>
      {name !== null && <small>{name}</small>}
      {by !== null && by.scope !== 'national' && <small>{scopeWord(by.scope)}</small>}
      {!isSettled && <small>{t('provisional')}</small>}
    </>
  );
}

function classesOf({ kind, isSettled }: CalendarDay, isToday: boolean): string {
  return [
    'calendar-day',
    `calendar-${kind}`,
    ...(isSettled ? [] : ['calendar-unsettled']),
    ...(isToday ? ['calendar-today'] : []),
  ].join(' ');
}

/** Everything on a day in one line. */
function useDayWords({ on, kind, name, by, isSettled }: CalendarDay): string {
  const { t } = useTranslation('calendar');
  const { day } = useWords();
  const scopeWord = useScopeWord();
  const notice = by === null ? [] : [`${scopeWord(by.scope)} ${t('yearNotice', { year: by.year })}`];
  return [day(on), t(`kind.${kind}`), ...(name === null ? [] : [name]), ...notice, ...(isSettled ? [] : [t('unsettled')])]
    .join(' · '); // prettier-ignore
}
