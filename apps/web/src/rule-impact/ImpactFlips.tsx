import { Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleDraftDetail, RuleImpact } from '@app/contracts';
import { PagedList } from '../components/PagedList';
import { FlipRow } from './FlipRow';
import { ImpactGroups } from './ImpactGroups';
import { useFlips, type FlipChoice } from './impact-queries';

interface FlipsProps {
  readonly run: RuleImpact;
  readonly draft: RuleDraftDetail;
}

const STANDINGS = ['all', 'open', 'closed'] as const;

/** The decisions that would have gone differently: by change and by rule, then one by one. */
export function ImpactFlips({ run, draft }: FlipsProps): ReactNode {
  const { t } = useTranslation('rule-impact');
  const [choice, setChoice] = useState<FlipChoice>({});
  const query = useFlips(run, choice);
  const { counts, state } = run;
  if (counts.flipped.count === 0)
    return state === 'done' ? <p className="panel">{t(counts.seen.count === 0 ? 'noRecords' : 'noFlips')}</p> : null;
  const shown = counts.confirmed + counts.disputed;
  return (
    <>
      <ImpactGroups run={run} draft={draft} choice={choice} onChoose={setChoice} />
      <section aria-label={t('flips')}>
        <h2 className="impact-heading">{t('flips')}</h2>
        <p className="quiet">{t('shown', { shown, flipped: counts.flipped.count, confirmed: counts.confirmed })}</p>
        <Radio.Group
          className="impact-standing"
          optionType="button"
          aria-label={t('standing.label')}
          value={choice.standing ?? 'all'}
          options={STANDINGS.map((value) => ({ value, label: t(`standing.${value}`) }))}
          onChange={({ target }) => {
            setChoice({ ...choice, standing: standingOf(target.value) });
          }}
        />
        <PagedList
          query={query}
          row={(flip) => <FlipRow key={flip.recordId} flip={flip} run={run} />}
          empty={t('noneChosen')}
          more={t('more')}
          label={t('flips')}
        />
      </section>
    </>
  );
}

function standingOf(value: unknown): FlipChoice['standing'] {
  return value === 'open' || value === 'closed' ? value : undefined;
}
