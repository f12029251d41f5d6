import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Alert, Skeleton, Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleDraftDetail } from '@app/contracts';
import { DraftStateTag } from '../components/DraftStateTag';
import { PageHeader } from '../components/PageHeader';
import { ProblemAlert } from '../components/ProblemAlert';
import { useWords } from '../components/use-words';
import { DraftWorkbench } from '../rule-editor/DraftWorkbench';
import { DraftGatesPanel } from '../rule-gate/DraftGatesPanel';
import { RuleImpactSection } from '../rule-impact/RuleImpactSection';
import { RuleTryPanel } from '../rule-try/RuleTryPanel';
import { DraftActs } from './DraftActs';
import { DraftChanges } from './DraftChanges';
import { DraftChecks } from './DraftChecks';
import { DraftSteps } from './DraftSteps';
import { useDraft } from './draft-queries';
import './rule-draft.css';

/** One change of the rules: what it changes, what the checks say, who has approved it, and from when it holds. */
export function RuleDraftPage(): ReactNode {
  const params: Readonly<Record<string, string | undefined>> = useParams({ strict: false });
  const { data, error, refetch } = useDraft(params['draftId'] ?? '');
  if (error !== null) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  return data === undefined ? <Skeleton active /> : <Draft draft={data} />;
}

interface Shown {
  readonly draft: RuleDraftDetail;
}

function Draft({ draft }: Shown): ReactNode {
  const { t } = useTranslation('rule-draft');
  return (
    <>
      <PageHeader title={draft.title} note={draft.intent}>
        <Link to="/rule-packs" className="draft-back">
          {t('back')}
        </Link>
        <DraftStateTag state={draft.state} />
        <DraftSteps draft={draft} />
      </PageHeader>
      <Standing draft={draft} />
      <DraftGatesPanel draft={draft} />
      <DraftTabs draft={draft} />
    </>
  );
}

/** What a reader must know before everything else: it does not hold yet, its base has moved, from when it holds. */
function Standing({ draft }: Shown): ReactNode {
  const { t } = useTranslation('rule-draft');
  const { time } = useWords();
  const { state, isOnCurrent, inForceFrom } = draft;
  const isOpen = state === 'draft' || state === 'submitted' || state === 'approved' || state === 'suspended';
  if (isOpen && !isOnCurrent) return <Alert className="page-alert" type="warning" showIcon title={t('baseMoved')} />;
  if (inForceFrom === null) return <p className="quiet">{t(`standing.${state}`)}</p>;
  return <p className="quiet">{t(`standing.${state}`, { time: time(inForceFrom) })}</p>;
}

const TABS = ['changes', 'edit', 'checks', 'try', 'impact', 'acts'] as const;

function DraftTabs({ draft }: Shown): ReactNode {
  const { t } = useTranslation('rule-draft');
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const usual = draft.state === 'draft' ? 'edit' : 'changes';
  const current = TABS.find((tab) => tab === search['tab']) ?? usual;
  const content = {
    changes: <DraftChanges draft={draft} />,
    edit: <DraftWorkbench draft={draft} />,
    checks: <DraftChecks draft={draft} />,
    try: <RuleTryPanel on={{ draft }} />,
    impact: <RuleImpactSection draft={draft} />,
    acts: <DraftActs draft={draft} />,
  } as const;
  return (
    <Tabs
      activeKey={current}
      destroyOnHidden
      onChange={(tab) => {
        void navigate({ to: '.', search: { ...search, tab } });
      }}
      items={TABS.map((key) => ({ key, label: t(`tab.${key}`), children: content[key] }))}
    />
  );
}
