import { useNavigate, useSearch } from '@tanstack/react-router';
import { Alert, Segmented, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrialGround } from '@app/contracts';
import { DECISION_NAMES } from '@app/domain';
import { problemOf } from '../api/client';
import { ProblemAlert } from '../components/ProblemAlert';
import { useWords } from '../components/use-words';
import { InputPicker } from '../rule-try-input/InputPicker';
import { TrialDesk } from './TrialDesk';
import { sourceOf, trialPlace, type TrialPlace } from './trial-place';
import { useTrialGround, type TrialOn } from './trial-queries';
import './rule-try.css';

interface PanelProps {
  readonly on: TrialOn;
}

/** 试算: choose a decision and a case, edit any fact, and see at once what the rules answer and why. */
export function RuleTryPanel({ on }: PanelProps): ReactNode {
  const { t } = useTranslation('rule-try');
  const { data, error, refetch } = useTrialGround(on);
  if (problemOf(error)?.code === 'rule-pack.unreadable') return <Alert type="info" showIcon title={t('noPack')} />;
  if (error !== null) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  return data === undefined ? <Skeleton active paragraph={{ rows: 10 }} /> : <Trying on={on} ground={data} />;
}

interface TryingProps extends PanelProps {
  readonly ground: TrialGround;
}

function Trying({ on, ground }: TryingProps): ReactNode {
  const { t } = useTranslation('rule-try');
  const { inLanguage } = useWords();
  const { place, go } = usePlace();
  const decisions = ground.decisions.toSorted((one, other) => rankOf(one) - rankOf(other));
  const decision = decisions.find((one) => one.decision === place.decision) ?? decisions[0];
  const source = sourceOf(place);
  if (decision === undefined) return null;
  return (
    <div className="rule-try">
      <p className="quiet">{t('note')}</p>
      <section className="panel" aria-label={t('what')}>
        <Segmented
          className="try-decisions"
          aria-label={t('decision')}
          value={decision.decision}
          options={decisions.map((one) => ({ value: one.decision, label: inLanguage(one.title) }))}
          onChange={(chosen) => {
            go({ decision: chosen });
          }}
        />
        <p className="quiet">{inLanguage(decision.question)}</p>
        <InputPicker
          key={`${decision.decision}/${JSON.stringify(source)}`}
          on={on}
          decision={decision}
          source={source}
          onChoose={(chosen) => {
            go({ decision: decision.decision, ...chosen });
          }}
        />
      </section>
      {source !== null && (
        <TrialDesk
          key={`${decision.decision}/${JSON.stringify(source)}`}
          on={on}
          ground={ground}
          decision={decision}
          source={source}
        />
      )}
    </div>
  );
}

/** The decisions of the product in the order in which a case meets them; those of the pack's own come last. */
function rankOf({ decision }: TrialGround['decisions'][number]): number {
  const rank = DECISION_NAMES.findIndex((name) => name === decision);
  return rank < 0 ? DECISION_NAMES.length : rank;
}

/** What the address says, and the way to another input; the tab of the page stays. */
function usePlace(): { readonly place: TrialPlace; readonly go: (to: TrialPlace) => void } {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const go = (to: TrialPlace): void => {
    void navigate({ to: '.', search: { tab: 'try', ...to }, resetScroll: false });
  };
  return { place: trialPlace(search), go };
}
