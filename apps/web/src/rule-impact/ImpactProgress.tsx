import { Alert, Button, Progress, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleImpact } from '@app/contracts';
import { useWords } from '../components/use-words';
import type { useImpactAct } from './impact-queries';
import { useImpactWords } from './use-impact-words';

interface ProgressProps {
  readonly run: RuleImpact;
  readonly act: ReturnType<typeof useImpactAct>;
}

const ALL = 100;
const HASH_SHOWN = 12;

/** How far a run has come, over which decisions it goes, and what can be done with it. */
export function ImpactProgress({ run, act }: ProgressProps): ReactNode {
  const { t } = useTranslation('rule-impact');
  const { time, word } = useWords();
  const { state, total, counts, startedAt, startedBy, failure, hash } = run;
  const seen = counts.seen.count;
  return (
    <section className="panel" aria-label={t('progress')} aria-live="polite">
      <p className="impact-state">
        <Tag>{t(`state.${state}`)}</Tag> {t('started', { time: time(startedAt), name: startedBy })}{' '}
        <span className="quiet">{t('pack', { hash: hash.slice(0, HASH_SHOWN) })}</span>
      </p>
      <Question run={run} />
      <Progress percent={total === 0 ? ALL : Math.floor((seen / total) * ALL)} aria-label={t('progress')} />
      <p>{t('seen', { seen, total })}</p>
      {failure !== null && <Alert type="error" showIcon title={word('refusal', failure)} />}
      <Acts run={run} act={act} />
    </section>
  );
}

function Question({ run: { decision, since, sample, notBefore } }: Pick<ProgressProps, 'run'>): ReactNode {
  const { t } = useTranslation('rule-impact');
  const { day } = useWords();
  const words = useImpactWords();
  const parts = [
    notBefore === null ? t('day.isOwn') : t('day.isFirst', { day: day(notBefore) }),
    ...(decision === null ? [] : [words.decision(decision)]),
    ...(since === null ? [] : [t('sinceDay', { day: day(since) })]),
    ...(sample === null ? [] : [t('sampled', { sample })]),
  ];
  return <p className="quiet">{parts.join(' · ')}</p>;
}

function Acts({ run: { impactId, state }, act }: ProgressProps): ReactNode {
  const { t } = useTranslation('rule-impact');
  if (state === 'done') return null;
  const possible = state === 'running' ? 'cancel' : 'resume';
  return (
    <Button
      loading={act.isPending}
      onClick={() => {
        act.mutate({ act: possible, impactId });
      }}
    >
      {t(`act.${possible}`)}
    </Button>
  );
}
