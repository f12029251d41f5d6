import { Button } from 'antd';
import { useState, type CSSProperties, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlainDate } from '@app/domain';
import { useWords } from '../components/use-words';
import { useSession } from '../session/session-queries';
import { gridParts, weekColumn } from './day-grid';
import type { LegDay } from './leg-lines';

interface DayGridProps {
  readonly days: readonly LegDay[];
  /** The day to mark as due; `null` when another stretch ends the deadline. */
  readonly dueOn: PlainDate | null;
}

/** The days of a stretch in weeks from Monday on, each with its place in the count or why it does not count. */
export function DayGrid({ days, dueOn }: DayGridProps): ReactNode {
  const { t } = useTranslation('deadline');
  const [isUnfolded, setUnfolded] = useState(false);
  const { head, folded, tail } = gridParts(days, isUnfolded);
  return (
    <>
      <Week />
      <Days days={head} dueOn={dueOn} />
      {folded > 0 && (
        <Button
          block
          type="dashed"
          onClick={() => {
            setUnfolded(true);
          }}
        >
          {t('folded', { count: folded })}
        </Button>
      )}
      {tail.length > 0 && <Days days={tail} dueOn={dueOn} />}
    </>
  );
}

function Week(): ReactNode {
  const { t } = useTranslation('deadline');
  return (
    <div className="day-week" aria-hidden="true">
      {[1, 2, 3, 4, 5, 6, 7].map((column) => (
        <span key={column}>{t(`weekday.${column}`)}</span>
      ))}
    </div>
  );
}

function Days({ days, dueOn }: DayGridProps): ReactNode {
  const { t } = useTranslation('deadline');
  return (
    <ol className="day-grid" aria-label={t('days')}>
      {days.map((day, index) => (
        <DayCell key={day.on} day={day} isFirst={index === 0} isDue={day.on === dueOn} />
      ))}
    </ol>
  );
}

interface DayCellProps {
  readonly day: LegDay;
  readonly isFirst: boolean;
  readonly isDue: boolean;
}

function DayCell({ day, isFirst, isDue }: DayCellProps): ReactNode {
  const { day: dayWords } = useWords();
  const { date, place, reason } = useDayWords(day, isFirst);
  const marks = useMarks(day, isDue);
  const column: CSSProperties = isFirst ? { gridColumnStart: weekColumn(day.on) } : {};
  return (
    <li
      style={column}
      className={classesOf(day, isDue)}
      title={[dayWords(day.on), place, reason, ...marks].filter((words) => words !== '').join(' · ')}
    >
      <time dateTime={day.on}>{date}</time>
      <span>{place}</span>
      {reason !== '' && <small>{reason}</small>}
      {marks.map((mark) => (
        <b key={mark}>{mark}</b>
      ))}
    </li>
  );
}

function classesOf({ role, isPublished }: LegDay, isDue: boolean): string {
  return ['day', `day-${role}`, ...(isDue ? ['day-due'] : []), ...(isPublished ? [] : ['day-unpublished'])].join(' ');
}

interface DayWords {
  readonly date: string;
  /** The place in the count, or what the day is to it. */
  readonly place: string;
  /** Why it is no ordinary working day; empty when it is one. */
  readonly reason: string;
}

function useDayWords({ on, role, number, name, nature }: LegDay, isFirst: boolean): DayWords {
  const { t } = useTranslation('deadline');
  const [month, day] = [Number(on.slice(5, 7)), Number(on.slice(8))];
  return {
    date: isFirst || day === 1 ? t('monthDay', { month, day }) : String(day),
    place: number === null ? t(`role.${role}`) : t('dayNumber', { number }),
    reason: name ?? (nature === null ? '' : t(`nature.${nature}`)),
  };
}

/** What else a day is: the due day, today, a day of a year without a notice. */
function useMarks({ on, isPublished }: LegDay, isDue: boolean): readonly string[] {
  const { t } = useTranslation('deadline');
  const today = useSession()?.today;
  return [
    ...(isDue ? [t('due')] : []),
    ...(on === today ? [t('today')] : []),
    ...(isPublished ? [] : [t('unpublishedDay')]),
  ];
}
