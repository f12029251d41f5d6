import { useParams } from '@tanstack/react-router';
import { Alert, Button, Popconfirm, Progress, Skeleton, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { hasDuty, type RecalculationView } from '@app/contracts';
import { PageHeader } from '../components/PageHeader';
import { ProblemAlert } from '../components/ProblemAlert';
import { useWords } from '../components/use-words';
import { useSession } from '../session/session-queries';
import { RecalculatedDeadlines } from './RecalculatedDeadlines';
import { WithdrawButton } from './WithdrawButton';
import { useApprove, useRecalculation } from './recalculation-queries';

const ALL = 100;

/** What a recalculation changes, by department and deadline; its approval, its progress and its report. */
export function RecalculationPage(): ReactNode {
  const params: Readonly<Record<string, string | undefined>> = useParams({ strict: false });
  const recalculationId = params['recalculationId'] ?? '';
  const { data, error, refetch } = useRecalculation(recalculationId);
  if (error !== null) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  return data === undefined ? <Skeleton active /> : <Loaded recalculation={data} />;
}

interface Shown {
  readonly recalculation: RecalculationView;
}

function Loaded({ recalculation }: Shown): ReactNode {
  const { t } = useTranslation('recalculation');
  const { time } = useWords();
  const mayDecide = hasDuty(useSession()?.role, 'run-the-system');
  const { reason, status, compared, changes, createdAt, createdBy, isOutdated } = recalculation;
  return (
    <>
      <PageHeader title={t('title')} note={t('made', { time: time(createdAt), name: createdBy ?? '' })}>
        <Tag className="page-tag">{t(`status.${status}`)}</Tag>
        {mayDecide && <WithdrawButton recalculation={recalculation} />}
        {mayDecide && <ApproveButton recalculation={recalculation} />}
      </PageHeader>
      {isOutdated && status === 'planned' && (
        <Alert className="page-alert" type="warning" showIcon title={t('outdated')} />
      )}
      <section className="panel" aria-live="polite">
        <p className="long-text">{t('reason', { reason })}</p>
        <p>{t('compared', { count: compared })}</p>
        <p>{t('changes', changes)}</p>
        <Withdrawal recalculation={recalculation} />
        <Report recalculation={recalculation} />
      </section>
      <Departments recalculation={recalculation} />
      <RecalculatedDeadlines recalculation={recalculation} />
    </>
  );
}

function Withdrawal({ recalculation: { withdrawal } }: Shown): ReactNode {
  const { t } = useTranslation('recalculation');
  const { time } = useWords();
  if (withdrawal === null) return null;
  const { at, by, reason } = withdrawal;
  return <p className="long-text">{t('withdrawn', { time: time(at), name: by ?? '', reason })}</p>;
}

function Report({ recalculation: { progress, approvedAt, approvedBy } }: Shown): ReactNode {
  const { t } = useTranslation('recalculation');
  const { time } = useWords();
  if (approvedAt === null) return null;
  const ended = progress.moved + progress.unchanged + progress.failed;
  const all = Math.max(1, ended + progress.pending);
  return (
    <>
      <p>{t('approved', { time: time(approvedAt), name: approvedBy ?? '' })}</p>
      <Progress percent={Math.floor((ended / all) * ALL)} aria-label={t('progress')} />
      <p>{t('report', progress)}</p>
    </>
  );
}

function ApproveButton({ recalculation }: Shown): ReactNode {
  const { t } = useTranslation('recalculation');
  const approve = useApprove();
  const { recalculationId, status, progress, isOutdated } = recalculation;
  const act = actOf(recalculation);
  if (act === null || (isOutdated && status !== 'applying')) return null;
  return (
    <>
      {approve.error !== null && <ProblemAlert error={approve.error} />}
      <Popconfirm
        title={t('confirm', { count: status === 'done' ? progress.failed : progress.pending })}
        okText={t(act)}
        cancelText={t('cancel')}
        onConfirm={() => {
          approve.mutate(recalculationId);
        }}
      >
        <Button type="primary" loading={approve.isPending}>
          {t(act)}
        </Button>
      </Popconfirm>
    </>
  );
}

/** What the administrator may do now; `null` for nothing. */
function actOf({ status, progress }: RecalculationView): 'approve' | 'goOn' | 'again' | null {
  if (status === 'planned') return 'approve';
  if (status === 'applying') return 'goOn';
  return status === 'done' && progress.failed > 0 ? 'again' : null;
}

function Departments({ recalculation: { departments } }: Shown): ReactNode {
  const { t } = useTranslation('recalculation');
  const { department } = useWords();
  if (departments.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t('departments')}</h2>
      <ul className="plain-list">
        {departments.map(({ departmentCode, ...changes }) => (
          <li key={departmentCode}>
            <strong>{department(departmentCode)}</strong> {t('changes', changes)}
          </li>
        ))}
      </ul>
    </section>
  );
}
