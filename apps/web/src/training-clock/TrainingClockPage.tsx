import { Alert, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClockShiftView, ClockView } from '@app/contracts';
import { PageHeader } from '../components/PageHeader';
import { ProblemAlert } from '../components/ProblemAlert';
import { useWords } from '../components/use-words';
import { ShiftForm } from './ShiftForm';
import { useClock } from './training-clock-queries';
import './training-clock.css';

/** The clock of a training deployment: the trainer moves it forward; every shift stays on record. */
export function TrainingClockPage(): ReactNode {
  const { t } = useTranslation('training-clock');
  const { data, error, refetch } = useClock();
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      {error !== null && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton active />}
      {data?.mode === 'production' && <Alert type="info" showIcon title={t('production')} />}
      {data?.mode === 'training' && <Training clock={data} />}
    </>
  );
}

function Training({ clock: { now, realNow, rate, shifts } }: { readonly clock: ClockView }): ReactNode {
  const { t } = useTranslation('training-clock');
  const { time } = useWords();
  const facts = [
    ['shows', time(now)],
    ['rate', t('rateValue', { rate })],
    ['real', time(realNow)],
  ] as const;
  return (
    <>
      <dl className="clock-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <section className="panel">
        <h2>{t('form')}</h2>
        <ShiftForm />
      </section>
      <section className="panel">
        <h2>{t('history')}</h2>
        {shifts.length === 0 && <p className="quiet">{t('empty')}</p>}
        <ol className="clock-shifts">
          {shifts.map((shift) => (
            <Shift key={shift.shiftId} shift={shift} />
          ))}
        </ol>
      </section>
    </>
  );
}

function Shift({ shift: { from, to, rate, at, by, reason } }: { readonly shift: ClockShiftView }): ReactNode {
  const { t } = useTranslation('training-clock');
  const { time } = useWords();
  const name = from === to ? 'entryRate' : 'entry';
  return (
    <li>
      <strong>{t(name, { from: time(from), to: time(to), rate })}</strong>
      <p>{reason}</p>
      <p className="quiet">{t('by', { name: by ?? '', at: time(at) })}</p>
    </li>
  );
}
