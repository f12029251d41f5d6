import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarPreview } from '@app/contracts';
import type { CalendarRefusal, NoticeDay } from '@app/domain';
import { useWords } from '../components/use-words';
import { RefusalTable } from './RefusalTable';

type Year = CalendarPreview['years'][number];

interface PreviewViewProps {
  readonly preview: CalendarPreview;
  readonly content: string;
}

/** What the import of a file changes, year by year and day by day, and what stands against it. */
export function PreviewView({ preview: { years }, content }: PreviewViewProps): ReactNode {
  return (
    <>
      {years.map((year) => (
        <YearChanges key={year.year} year={year} content={content} />
      ))}
    </>
  );
}

function YearChanges({ year, content }: { readonly year: Year; readonly content: string }): ReactNode {
  const { t } = useTranslation('calendar');
  const { workingDays, added, changed, removed, isSourceNew, notice } = year;
  const refusals = refusalsIn(year);
  return (
    <section className="panel" aria-label={t('year', { year: year.year })}>
      <h2>{t('year', { year: year.year })}</h2>
      <p className="long-text">
        {t('basedOn', { notice: notice === '' ? t('noNotice') : notice })}{' '}
        {isSourceNew && <Tag color="blue">{t('newSource')}</Tag>}
      </p>
      <p>{t('workingDaysChange', workingDays)}</p>
      {refusals.length > 0 && <RefusalTable refusals={refusals} content={content} />}
      <ul className="day-changes" aria-label={t('changes')}>
        {added.map((day) => (
          <Change key={day.day} sign="added" day={day} />
        ))}
        {changed.map(({ day, from, to }) => (
          <Change key={day} sign="changed" day={to} from={from} />
        ))}
        {removed.map((day) => (
          <Change key={day.day} sign="removed" day={day} />
        ))}
      </ul>
    </section>
  );
}

const SIGNS = { added: 'green', changed: 'gold', removed: 'volcano' } as const;

interface ChangeProps {
  readonly sign: keyof typeof SIGNS;
  readonly day: NoticeDay;
  /** What the day was before. */
  readonly from?: NoticeDay;
}

function Change({ sign, day, from }: ChangeProps): ReactNode {
  const { t } = useTranslation('calendar');
  const { day: dayWords } = useWords();
  const words = ({ kind, name }: NoticeDay): string => `${t(`kind.${kind}`)} ${name}`;
  return (
    <li>
      <Tag color={SIGNS[sign]}>{t(`change.${sign}`)}</Tag>
      <span>{dayWords(day.day)}</span>
      <span>{from === undefined ? words(day) : t('fromToWords', { from: words(from), to: words(day) })}</span>
    </li>
  );
}

/** Reasons of a year, as the core has made them. */
export function refusalsIn({ refusals }: Pick<Year, 'refusals'>): readonly CalendarRefusal[] {
  return refusals as unknown as readonly CalendarRefusal[]; // the server passes on what the core has made
}

/** Whether a preview may be imported: some year changes, and nothing but sameness stands against another. */
export function mayImport({ years }: CalendarPreview): boolean {
  const serious = years.flatMap(refusalsIn).some(({ code }) => code !== 'calendar.unchanged');
  return !serious && years.some(({ refusals }) => refusals.length === 0);
}
