import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { hasDuty, type RulePackView } from '@app/contracts';
import { call } from '../api/client';
import { PageHeader } from '../components/PageHeader';
import { ProblemAlert } from '../components/ProblemAlert';
import { useWords } from '../components/use-words';
import { mayTryRules } from '../rule-try/may-try-rules';
import { useSession } from '../session/session-queries';
import { ActivationList } from './ActivationList';
import { DraftList } from './DraftList';
import { OpenDraftButton } from './OpenDraftButton';
import { RuleList } from './RuleList';
import './rule-packs.css';

/** The rules in force for reading, the changes that are under way, and what was in force when. */
export function RulePacksPage(): ReactNode {
  const { t } = useTranslation('rule-packs');
  const mayChange = hasDuty(useSession()?.role, 'write-rules');
  const { data, error, refetch } = useQuery({ queryKey: ['rule-packs'], queryFn: () => call('listRulePacks') });
  if (error !== null) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active />;
  const active = data.items.find((pack) => pack.isActive);
  return (
    <>
      <PageHeader title={t('title')} note={t('note')}>
        {mayChange && active !== undefined && <OpenDraftButton />}
      </PageHeader>
      {mayChange && <DraftList />}
      <ActivationList mayChange={mayChange} />
      {active !== undefined && <RulesInForce pack={active} />}
    </>
  );
}

function RulesInForce({ pack }: { readonly pack: RulePackView }): ReactNode {
  const { t } = useTranslation('rule-packs');
  const { inLanguage } = useWords();
  const mayTry = mayTryRules(useSession()?.role);
  return (
    <section aria-label={t('rulesInForce')}>
      <h2>
        {t('rulesInForce')} · {inLanguage(pack.title)} · {t('rules', { count: pack.ruleCount })}
      </h2>
      {mayTry && (
        <p>
          <Link to="/rule-packs/$hash" params={{ hash: pack.hash }} search={{ tab: 'try' }}>
            {t('try')}
          </Link>
        </p>
      )}
      <RuleList hash={pack.hash} />
    </section>
  );
}
