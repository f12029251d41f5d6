import { Link } from '@tanstack/react-router';
import { Empty, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleDraftView } from '@app/contracts';
import { DraftStateTag } from '../components/DraftStateTag';
import { ProblemAlert } from '../components/ProblemAlert';
import { useWords } from '../components/use-words';
import { useRuleDrafts } from './rule-pack-queries';

/** Changes of the rules that are being written, wait for approval, or have been decided. */
export function DraftList(): ReactNode {
  const { t } = useTranslation('rule-packs');
  const { data, error, refetch } = useRuleDrafts(true);
  if (error !== null) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active />;
  return (
    <section aria-label={t('drafts')}>
      <h2>{t('drafts')}</h2>
      {data.items.length === 0 && <Empty className="panel" description={t('noDrafts')} />}
      {data.items.length > 0 && (
        <ul className="task-list" aria-label={t('drafts')}>
          {data.items.map((draft) => (
            <DraftItem key={draft.draftId} draft={draft} />
          ))}
        </ul>
      )}
    </section>
  );
}

function DraftItem({ draft }: { readonly draft: RuleDraftView }): ReactNode {
  const { t } = useTranslation('rule-packs');
  const { time, day } = useWords();
  const { draftId, title, intent, state, changed, changedBy, changedAt, firstDay } = draft;
  return (
    <li className="task-row">
      <div>
        <h3 className="long-text">
          <Link to="/rule-drafts/$draftId" params={{ draftId }}>
            {title}
          </Link>
        </h3>
        <p className="long-text clipped">{intent}</p>
      </div>
      <div>{t('changedFiles', { count: changed.length })}</div>
      <div className="quiet">
        {t('changedBy', { name: changedBy, time: time(changedAt) })}
        {firstDay !== null && <p>{t('fromDay', { day: day(firstDay) })}</p>}
      </div>
      <DraftStateTag state={state} />
    </li>
  );
}
