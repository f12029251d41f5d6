import { Link } from '@tanstack/react-router';
import { Alert, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecalculationView } from '@app/contracts';
import { ProblemAlert } from '../components/ProblemAlert';
import { RecalculatedDeadlines } from '../recalculation/RecalculatedDeadlines';
import { isAtWork, useRecalculation } from '../recalculation/recalculation-queries';

/** The comparison that an import starts by itself: which open deadlines the new days move. */
export function ComparisonView({ recalculationId }: { readonly recalculationId: string }): ReactNode {
  const { data, error, refetch } = useRecalculation(recalculationId);
  if (error !== null) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  return data === undefined ? <Skeleton active /> : <Compared recalculation={data} />;
}

function Compared({ recalculation }: { readonly recalculation: RecalculationView }): ReactNode {
  const { t } = useTranslation(['calendar', 'recalculation']);
  const { recalculationId, status, compared, changes } = recalculation;
  const isNothing = status === 'done' && Object.values(changes).every((count) => count === 0);
  return (
    <section className="panel" aria-live="polite">
      <h2>{t('moving')}</h2>
      <p>
        {t('recalculation:compared', { count: compared })} · {t(`recalculation:status.${status}`)}
      </p>
      {isAtWork(recalculation) && <Skeleton active />}
      {isNothing && <Alert type="success" showIcon title={t('nothingMoves')} />}
      {!isAtWork(recalculation) && !isNothing && (
        <>
          <p>{t('recalculation:changes', changes)}</p>
          <p>
            <Link to="/calendar/recalculations/$recalculationId" params={{ recalculationId }} className="calendar-act">
              {t('checkAndApprove')}
            </Link>
          </p>
          <RecalculatedDeadlines recalculation={recalculation} />
        </>
      )}
    </section>
  );
}
