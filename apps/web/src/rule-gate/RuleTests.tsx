import { Alert, Button, Tag } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftTests, RuleDraftDetail } from '@app/contracts';
import { useWords } from '../components/use-words';
import { ProposalDialog } from './ProposalDialog';
import './rule-gate.css';

interface RuleTestsProps {
  readonly draft: RuleDraftDetail;
  readonly tests: DraftTests;
}

type ChangedRule = DraftTests['changed'][number];

/** The rules that a draft changes: whether each has examples of its own, and whether these notice small mistakes. */
export function RuleTests({ draft, tests }: RuleTestsProps): ReactNode {
  const { t } = useTranslation('rule-gate');
  const [asked, setAsked] = useState<ChangedRule | null>(null);
  if (tests.changed.length === 0) return null;
  return (
    <section className="rule-tests" aria-label={t('tests')}>
      <h3>{t('tests')}</h3>
      <p className="quiet">{t('testsNote')}</p>
      <Scores tests={tests} />
      <ul className="plain-list draft-problems" aria-label={t('tests')}>
        {tests.changed.map((rule) => (
          <ChangedRuleItem
            key={`${rule.decision}/${rule.rule}`}
            rule={rule}
            tests={tests}
            onAsk={draft.state === 'draft' ? setAsked : null}
          />
        ))}
      </ul>
      {asked !== null && (
        <ProposalDialog
          draft={draft}
          {...asked}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </section>
  );
}

interface ChangedRuleItemProps {
  readonly rule: ChangedRule;
  readonly tests: DraftTests;
  /** `null` while the draft is not being written. */
  readonly onAsk: ((rule: ChangedRule) => void) | null;
}

function ChangedRuleItem({ rule, tests, onAsk }: ChangedRuleItemProps): ReactNode {
  const { t } = useTranslation('rule-gate');
  const { inLanguage } = useWords();
  const lacking = tests.lacking.filter((one) => one.rule === rule.rule && one.decision === rule.decision);
  return (
    <li className="rule-test">
      <span className="rule-test-name">
        <strong>{inLanguage(rule.title)}</strong> <code>{rule.rule}</code>
      </span>
      <span>
        {lacking.length === 0 && <Tag color="green">{t('complete')}</Tag>}
        {lacking.map(({ lacks }) => (
          <Tag key={lacks} color="red">
            {t(`lacks.${lacks}`)}
          </Tag>
        ))}
      </span>
      {onAsk !== null && (
        <Button
          size="small"
          aria-label={`${t('propose')} ${rule.rule}`}
          onClick={() => {
            onAsk(rule);
          }}
        >
          {t('propose')}
        </Button>
      )}
    </li>
  );
}

function Scores({ tests: { scores, floor } }: Pick<RuleTestsProps, 'tests'>): ReactNode {
  const { t } = useTranslation(['rule-gate', 'case']);
  return scores.map(({ decision, tried, noticed, percent, survivors }) => {
    const isLow = floor !== null && percent < floor;
    const name = t(`case:decisions.names.${decision}`, { defaultValue: decision });
    return (
      <div key={decision} className="rule-score">
        <Alert
          type={isLow ? 'error' : 'info'}
          showIcon
          title={t('score', { name, tried, noticed, percent })}
          description={floor === null ? undefined : t(isLow ? 'floorMissed' : 'floorMet', { floor })}
        />
        {survivors.length > 0 && (
          <details>
            <summary>{t('survivors', { count: survivors.length })}</summary>
            <ul className="plain-list">
              {survivors.map(({ id }) => (
                <li key={id}>
                  <code>{id}</code>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    );
  });
}
