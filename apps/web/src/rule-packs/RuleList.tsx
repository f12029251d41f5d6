import { useQuery } from '@tanstack/react-query';
import { Input, Segmented, Skeleton, Tag } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RulePackDetail, RuleView } from '@app/contracts';
import { DECISION_NAMES } from '@app/domain';
import { call } from '../api/client';
import { ProblemAlert } from '../components/ProblemAlert';
import { useWords } from '../components/use-words';

interface RuleListProps {
  readonly hash: string;
  /** The rule to which the address leads. */
  readonly sought?: string | undefined;
}

/** The rules of a pack by decision, each with its reason, article and certainty. */
export function RuleList({ hash, sought }: RuleListProps): ReactNode {
  const { data, error } = useQuery({
    queryKey: ['rule-pack', hash],
    queryFn: () => call('readRulePack', { path: { hash } }),
  });
  if (error !== null) return <ProblemAlert error={error} />;
  return data === undefined ? <Skeleton active /> : <RulesByDecision pack={data} sought={sought ?? ''} />;
}

function RulesByDecision({ pack, sought }: { readonly pack: RulePackDetail; readonly sought: string }): ReactNode {
  const { t } = useTranslation('rule-packs');
  const [decision, setDecision] = useState(() => decisionOf(pack, sought));
  const [search, setSearch] = useState(sought);
  const rules = pack.rules.filter((rule) => rule.decision === decision && matches(rule, search));
  return (
    <section className="panel">
      <div className="list-filters">
        <Segmented
          value={decision}
          onChange={setDecision}
          options={DECISION_NAMES.map((value) => ({ value, label: t(`decisions.${value}`) }))}
        />
        <Input
          allowClear
          style={{ maxWidth: 280 }}
          aria-label={t('search')}
          placeholder={t('search')}
          value={search}
          onChange={({ target }) => {
            setSearch(target.value);
          }}
        />
      </div>
      <InFlight of={pack.decisions.find((one) => one.decision === decision)} />
      {rules.map((rule) => (
        <RuleItem key={rule.rule} rule={rule} />
      ))}
      {rules.length === 0 && <p className="quiet">{t('noRules')}</p>}
    </section>
  );
}

/** What becomes of open cases when the rules of a decision change. */
function InFlight({ of }: { readonly of: RulePackDetail['decisions'][number] | undefined }): ReactNode {
  const { t } = useTranslation('rule-packs');
  return of !== undefined && <p className="quiet">{t(`inFlight.${of.inFlight}`)}</p>;
}

function decisionOf({ rules }: RulePackDetail, sought: string): string {
  return rules.find(({ rule }) => rule === sought)?.decision ?? DECISION_NAMES[0];
}

function RuleItem({ rule }: { readonly rule: RuleView }): ReactNode {
  const { t } = useTranslation('rule-packs');
  const { inLanguage } = useWords();
  return (
    <article className="operation">
      <strong>{inLanguage(rule.title)}</strong> <Tag>{rule.rule}</Tag>{' '}
      <Tag color="blue">{t('level', { level: rule.level })}</Tag>
      <p style={{ margin: '4px 0' }}>{t('asks', { condition: inLanguage(rule.condition) })}</p>
      <p style={{ margin: '4px 0' }}>{inLanguage(rule.reason)}</p>
      <p className="quiet" style={{ margin: 0 }}>
        {rule.cites.map(({ law, article }) => `${law} ${article}`).join('；')}
      </p>
    </article>
  );
}

function matches({ rule, title, condition, reason }: RuleView, search: string): boolean {
  const text = [rule, title.zh, title.en, reason.zh, reason.en, condition.zh, condition.en].join(' ').toLowerCase();
  return text.includes(search.trim().toLowerCase());
}
