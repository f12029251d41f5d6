import { Link, useNavigate } from '@tanstack/react-router';
import { Alert, Button, Empty, Skeleton, Tag } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { hasDuty, type RecalculationList, type RecalculationView } from '@app/contracts';
import { PageHeader } from '../components/PageHeader';
import { ProblemAlert } from '../components/ProblemAlert';
import { useWords } from '../components/use-words';
import { useSession } from '../session/session-queries';
import { usePlan, useRecalculations } from './recalculation-queries';

/** The latest recalculations: the administrator has the open deadlines compared with the calendar. */
export function RecalculationsPage(): ReactNode {
  const { t } = useTranslation('recalculation');
  const { data, error, refetch } = useRecalculations();
  const mayPlan = hasDuty(useSession()?.role, 'run-the-system');
  return (
    <>
      <PageHeader title={t('title')} note={t('note')}>
        {mayPlan && <PlanButton />}
      </PageHeader>
      {error !== null && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton active />}
      {data !== undefined && <Latest list={data} />}
    </>
  );
}

function Latest({ list: { items, isDue } }: { readonly list: RecalculationList }): ReactNode {
  const { t } = useTranslation('recalculation');
  return (
    <>
      {isDue && <Alert className="page-alert" type="warning" showIcon title={t('due')} />}
      {items.length === 0 && <Empty className="panel" description={t('empty')} />}
      {items.length > 0 && (
        <ul className="task-list" aria-label={t('title')}>
          {items.map((one) => (
            <RecalculationRow key={one.recalculationId} recalculation={one} />
          ))}
        </ul>
      )}
    </>
  );
}

function PlanButton(): ReactNode {
  const { t } = useTranslation('recalculation');
  const navigate = useNavigate();
  const plan = usePlan();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const start = (): void => {
    plan.mutate(key, {
      onSuccess: ({ recalculationId }) => {
        setKey(crypto.randomUUID());
        void navigate({ to: '/calendar/recalculations/$recalculationId', params: { recalculationId } });
      },
    });
  };
  return (
    <>
      {plan.error !== null && <ProblemAlert error={plan.error} />}
      <Button type="primary" loading={plan.isPending} onClick={start}>
        {t('plan')}
      </Button>
    </>
  );
}

function RecalculationRow({ recalculation }: { readonly recalculation: RecalculationView }): ReactNode {
  const { t } = useTranslation('recalculation');
  const { time } = useWords();
  const { recalculationId, reason, createdAt, createdBy, status, compared, changes } = recalculation;
  return (
    <li className="task-row">
      <div>
        <h3 className="long-text">
          <Link to="/calendar/recalculations/$recalculationId" params={{ recalculationId }}>
            {reason}
          </Link>
        </h3>
        <p>{t('made', { time: time(createdAt), name: createdBy ?? '' })}</p>
      </div>
      <div>{t('compared', { count: compared })}</div>
      <div>{t('changes', changes)}</div>
      <Tag>{t(`status.${status}`)}</Tag>
    </li>
  );
}
