import { useQuery } from '@tanstack/react-query';
import { Alert, Empty, Skeleton, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client';
import { PageHeader } from '../components/PageHeader';
import { ProblemAlert } from '../components/ProblemAlert';
import { useWords } from '../components/use-words';
import { RuleList } from './RuleList';

/** Rule packs as loaded: which one is in force, since when, and its rules for reading. */
export function RulePacksPage(): ReactNode {
  const { t } = useTranslation('rule-packs');
  const { inLanguage, time } = useWords();
  const { data, error, refetch } = useQuery({ queryKey: ['rule-packs'], queryFn: () => call('listRulePacks') });
  if (error !== null) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active />;
  const active = data.items.find((pack) => pack.isActive);
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      {data.items.length === 0 && <Empty className="panel" description={t('empty')} />}
      {data.items.length > 0 && (
        <ul className="task-list" aria-label={t('history')}>
          {data.items.map((pack) => (
            <li className="task-row" key={pack.hash}>
              <div>
                <h3>{inLanguage(pack.title)}</h3>
                <p>
                  <code title={pack.hash}>
                    {pack.name} · {pack.hash.slice(0, 12)}
                  </code>
                </p>
              </div>
              <div>{t('rules', { count: pack.ruleCount })}</div>
              <div className="quiet">
                {pack.activatedAt === null ? t('never') : t('since', { time: time(pack.activatedAt) })}
              </div>
              {pack.isActive ? <Tag color="green">{t('active')}</Tag> : <Tag>{t('superseded')}</Tag>}
            </li>
          ))}
        </ul>
      )}
      <Alert style={{ margin: '16px 0' }} type="info" showIcon title={t('howToChange')} />
      {active !== undefined && <RuleList hash={active.hash} />}
    </>
  );
}
