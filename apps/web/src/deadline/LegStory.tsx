import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeadlineView } from '@app/contracts';
import { useWords } from '../components/use-words';
import { DayGrid } from './DayGrid';
import { exactStart } from './due-words';
import { legLines, type Leg, type LegLine } from './leg-lines';

interface LegStoryProps {
  readonly leg: Leg;
  readonly view: DeadlineView;
  readonly isLast: boolean;
}

/** One stretch of a deadline: in words, and every day of it. */
export function LegStory({ leg, view, isLast }: LegStoryProps): ReactNode {
  const { t } = useTranslation('deadline');
  const words = useLineWords(leg, view);
  return (
    <section className="leg" aria-label={t([`entry.${leg.entry}`, 'entry.started'])}>
      <ul className="leg-lines">
        {legLines(leg).map((line) => (
          <li key={line.keys[0]}>{words(line)}</li>
        ))}
      </ul>
      <DayGrid days={leg.days} dueOn={isLast ? leg.dueOn : null} />
    </section>
  );
}

function useLineWords({ period }: Leg, view: DeadlineView): (line: LegLine) => string {
  const { t } = useTranslation('deadline');
  const { day, time, period: length } = useWords();
  return ({ keys, days = {}, count, names = [] }) =>
    t([...keys], {
      period: length({ amount: period.amount, unit: period.unit }),
      startAt: time(exactStart(view)),
      dueAt: time(view.dueAt),
      names: names.join('、') || t('nature.holiday'),
      ...Object.fromEntries(Object.entries(days).map(([name, on]) => [name, day(on)])),
      ...(count === undefined ? {} : { count }),
    });
}
