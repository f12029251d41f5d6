import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/PageHeader';
import { useWords } from '../components/use-words';
import { mayTryRules } from '../rule-try/may-try-rules';
import { RuleTryPanel } from '../rule-try/RuleTryPanel';
import { useSession } from '../session/session-queries';
import { RuleList } from './RuleList';
import { useActivations } from './rule-pack-queries';

/** One rule pack as it was or is in force; decisions of cases lead here, to the rule that decided. */
export function RulePackPage(): ReactNode {
  const { t } = useTranslation('rule-packs');
  const { hash = '' }: Readonly<Record<string, string | undefined>> = useParams({ strict: false });
  const { time } = useWords();
  const { data } = useActivations();
  const known = data?.items.find((one) => one.hash === hash);
  const since =
    known === undefined ? '' : `${t(`state.${known.state}`)} · ${t('since', { time: time(known.inForceFrom) })}`;
  return (
    <>
      <PageHeader title={t('version', { hash: hash.slice(0, 12) })} note={since} />
      <PackTabs hash={hash} />
    </>
  );
}

/** The rules for reading, and a trial for whoever works with rules or on cases. */
function PackTabs({ hash }: { readonly hash: string }): ReactNode {
  const { t } = useTranslation('rule-packs');
  const { rule, tab }: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const rules = <RuleList key={String(rule)} hash={hash} sought={typeof rule === 'string' ? rule : ''} />;
  if (!mayTryRules(useSession()?.role)) return rules;
  const content = { rules, try: <RuleTryPanel on={{ hash }} /> } as const;
  return (
    <Tabs
      activeKey={tab === 'try' ? 'try' : 'rules'}
      destroyOnHidden
      onChange={(chosen) => {
        void navigate({ to: '.', search: { tab: chosen } });
      }}
      items={(['rules', 'try'] as const).map((key) => ({ key, label: t(`tab.${key}`), children: content[key] }))}
    />
  );
}
