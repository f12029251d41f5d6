import { Alert, Empty, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleDraftDetail, RuleImpact } from '@app/contracts';
import { ProblemAlert } from '../components/ProblemAlert';
import { useDraftChecks } from '../rule-draft/draft-queries';
import { ImpactFigures } from './ImpactFigures';
import { ImpactFlips } from './ImpactFlips';
import { ImpactProgress } from './ImpactProgress';
import { StartImpact } from './StartImpact';
import { useImpactAct, useImpacts } from './impact-queries';
import './rule-impact.css';

interface Shown {
  readonly draft: RuleDraftDetail;
}

/** What a draft would have changed in decisions that are on record: writers and approvers see the same run. */
export function RuleImpactSection({ draft }: Shown): ReactNode {
  const { t } = useTranslation('rule-impact');
  const { data, error, refetch } = useImpacts(draft.draftId);
  const act = useImpactAct(draft.draftId);
  return (
    <div className="impact">
      <Alert type="info" showIcon title={t('counterfactual')} />
      <StartImpact isRunning={data?.items[0]?.state === 'running'} act={act} />
      {act.error !== null && <ProblemAlert error={act.error} />}
      {error !== null && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton active />}
      {data !== undefined && <Latest runs={data.items} draft={draft} act={act} />}
    </div>
  );
}

function Latest({ runs: [run], ...rest }: Omit<RunProps, 'run'> & { readonly runs: readonly RuleImpact[] }): ReactNode {
  const { t } = useTranslation('rule-impact');
  if (run === undefined) return <Empty className="panel" description={t('none')} />;
  return <Run key={run.impactId} run={run} {...rest} />;
}

interface RunProps {
  readonly run: RuleImpact;
  readonly draft: RuleDraftDetail;
  readonly act: ReturnType<typeof useImpactAct>;
}

function Run({ run, draft, act }: RunProps): ReactNode {
  const { t } = useTranslation('rule-impact');
  const hash = useDraftChecks(draft).data?.hash;
  const isOutdated = hash !== undefined && hash !== run.hash;
  return (
    <>
      {isOutdated && <Alert type="warning" showIcon title={t('outdated')} />}
      <ImpactProgress run={run} act={act} />
      <ImpactFigures run={run} />
      <ImpactFlips run={run} draft={draft} />
    </>
  );
}
