import { Link } from '@tanstack/react-router';
import type { UseMutationResult } from '@tanstack/react-query';
import { Alert, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarPreview, RecalculationView } from '@app/contracts';
import { PageHeader } from '../components/PageHeader';
import { ProblemAlert } from '../components/ProblemAlert';
import { ComparisonView } from './ComparisonView';

interface ImportedProps {
  readonly imported: CalendarPreview;
  /** The comparison of the open deadlines, which the import started. */
  readonly plan: UseMutationResult<RecalculationView, Error, string>;
  readonly onCompareAgain: () => void;
}

/** What was imported, and which open deadlines it moves. */
export function Imported({ imported, plan, onCompareAgain }: ImportedProps): ReactNode {
  const { t } = useTranslation('calendar');
  const years = imported.years.filter(({ refusals }) => refusals.length === 0).map(({ year }) => year);
  return (
    <>
      <PageHeader title={t('importTitle')} note={t('importNote')}>
        <Link to="/calendar" search={{ year: years[0] }}>
          {t('back')}
        </Link>
      </PageHeader>
      <Alert
        className="page-alert"
        type="success"
        showIcon
        title={t('done', { years: years.join(t('and')) })}
        description={t('doneMeans')}
      />
      {plan.error !== null && <ProblemAlert error={plan.error} onRetry={onCompareAgain} />}
      {plan.isPending && <Skeleton active />}
      {plan.data !== undefined && <ComparisonView recalculationId={plan.data.recalculationId} />}
    </>
  );
}
