import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { shownAt, useTrainingTime, type TrainingTime } from './training-time';
import './training-clock.css';

const TICK_MS = 1_000;

/** Marks every page of a training deployment, on paper too, with the present training time; nothing in production. */
export function TrainingBand(): ReactNode {
  const time = useTrainingTime();
  const isTraining = time !== null;
  useEffect(() => {
    document.documentElement.classList.toggle('is-training', isTraining);
  }, [isTraining]);
  return time === null ? null : <Band time={time} />;
}

function Band({ time }: { readonly time: TrainingTime }): ReactNode {
  const { t, i18n } = useTranslation();
  const shown = shownAt(time, useStopwatch());
  const { zone: timeZone, rate } = time;
  const locale = i18n.language === 'en' ? 'en-GB' : 'zh-CN';
  useFreshDay(new Intl.DateTimeFormat('en-CA', { timeZone }).format(shown));
  return (
    <aside className="training-band" aria-label={t('training.label')}>
      <strong>{t('training.mark')}</strong>
      <span>
        {t('training.now', {
          time: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(shown),
        })}
      </span>
      {rate > 1 && <span>{t('training.rate', { rate })}</span>}
    </aside>
  );
}

/** Milliseconds since the page was opened, every second anew. */
function useStopwatch(): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(performance.now());
    }, TICK_MS);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return now;
}

/** A new day changes lamps, days left and what may be done: everything is read anew. */
function useFreshDay(day: string): void {
  const queries = useQueryClient();
  const known = useRef(day);
  useEffect(() => {
    if (known.current === day) return;
    known.current = day;
    void queries.invalidateQueries();
  }, [day, queries]);
}
