import { Link } from '@tanstack/react-router';
import { Empty, Skeleton } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CasePage, DeadlineExplanation, DeadlineView } from '@app/contracts';
import { useCasePage } from '../case/case-queries';
import { Ladder } from '../case/Ladder';
import { WhyDrawer } from '../case/WhyDrawer';
import { ProblemAlert } from '../components/ProblemAlert';
import { useWords } from '../components/use-words';
import { LedgerActs } from '../deadline-ledger/LedgerActs';
import { DeadlineLamp } from './DeadlineLamp';
import type { DeadlineAddress } from './deadline-address';
import { useDeadlineExplanation } from './deadline-queries';
import { LedgerList } from './LedgerList';
import { LegStory } from './LegStory';
import { BaseInLaw, Notices } from './Sources';
import './deadline.css';

/** Why a deadline ends on its day: in words, day by day, its base, its ladder and its ledger. */
export function DeadlineStory({ address }: { readonly address: DeadlineAddress }): ReactNode {
  const explanation = useDeadlineExplanation(address);
  const page = useCasePage(address.caseFileId);
  const error = explanation.error ?? page.error;
  if (error !== null)
    return (
      <ProblemAlert
        error={error}
        onRetry={() => {
          void explanation.refetch();
          void page.refetch();
        }}
      />
    );
  if (explanation.data === undefined || page.data === undefined) return <Skeleton active paragraph={{ rows: 10 }} />;
  const view = page.data.deadlines.find(({ deadlineId }) => deadlineId === address.deadlineId);
  if (view === undefined) return <Empty />;
  return <Story page={page.data} view={view} explanation={explanation.data} />;
}

interface StoryProps {
  readonly page: CasePage;
  readonly view: DeadlineView;
  readonly explanation: DeadlineExplanation;
}

function Story({ page, view, explanation }: StoryProps): ReactNode {
  const { t } = useTranslation('deadline');
  const [recordId, setRecordId] = useState<string | null>(null);
  const { legs, ledger, notices } = explanation;
  return (
    <div className="deadline-story">
      <StoryHead page={page} view={view} />
      {legs.length === 0 && <p>{t('noLegs')}</p>}
      {legs.map((leg, index) => (
        <LegStory key={`${leg.entry}${leg.startOn}`} leg={leg} view={view} isLast={index === legs.length - 1} />
      ))}
      <h3>{t('base')}</h3>
      <BaseInLaw caseFileId={page.caseFileId} recordId={view.recordId} onWhy={setRecordId} />
      <h3>{t('notices')}</h3>
      <Notices notices={notices} days={legs.flatMap(({ days }) => days)} />
      {view.rungs.length > 0 && (
        <>
          <h3>{t('ladder')}</h3>
          <Ladder deadline={view} page={page} onWhy={setRecordId} />
        </>
      )}
      <h3>{t('ledger')}</h3>
      <LedgerList entries={ledger} />
      <LedgerActs caseFileId={page.caseFileId} deadline={view} />
      <WhyDrawer
        caseFileId={page.caseFileId}
        recordId={recordId}
        onClose={() => {
          setRecordId(null);
        }}
      />
    </div>
  );
}

function StoryHead({ page, view }: Pick<StoryProps, 'page' | 'view'>): ReactNode {
  const { t } = useTranslation('deadline');
  const { word, due, department } = useWords();
  return (
    <header>
      <h2>{word('clock', view.clock)}</h2>
      <p className="deadline-marks">
        <DeadlineLamp
          of={null}
          lamp={view.lamp}
          dueOn={view.dueOn}
          status={view.status}
          standstill={view.standstill}
          provisional={view.provisional}
        />
      </p>
      <p className="quiet">
        {view.dueOn !== null && `${t('dueWords', { due: due(view) })} · `}
        {department(view.departmentCode)} · {t(`waitsFor.${view.waitsFor}`)} ·{' '}
        <Link to="/cases/$caseFileId" params={{ caseFileId: page.caseFileId }}>
          {page.enterprise?.name ?? page.caseNumber} {page.caseNumber}
        </Link>
      </p>
    </header>
  );
}
