import { Link } from '@tanstack/react-router';
import { Alert, Drawer, Skeleton, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionRecord } from '@app/contracts';
import { useDecisionRecord } from './case-queries';
import { FactsTable } from './FactsTable';
import { ProblemAlert } from '../components/ProblemAlert';
import { useFactWords } from './fact-words';
import { useWords } from '../components/use-words';

interface WhyDrawerProps {
  readonly caseFileId: string;
  readonly recordId: string | null;
  readonly onClose: () => void;
}

const HASH_SHOWN = 12;

/** Why the rules answered as they did: rules with article and certainty, near misses, facts as seen, pack. */
export function WhyDrawer({ caseFileId, recordId, onClose }: WhyDrawerProps): ReactNode {
  const { t } = useTranslation('case');
  const query = useDecisionRecord(caseFileId, recordId);
  return (
    <Drawer open={recordId !== null} onClose={onClose} size={640} title={t('why.title')}>
      {query.isPending && <Skeleton active />}
      {query.error !== null && <ProblemAlert error={query.error} />}
      {query.data !== undefined && <Why record={query.data} />}
    </Drawer>
  );
}

function Why({ record }: { readonly record: DecisionRecord }): ReactNode {
  const { t } = useTranslation(['case', 'steps']);
  const { time, inLanguage, slotValue } = useWords();
  const outcome = Object.entries(record.outcome).filter(([slot, value]) => slotValue(slot, value) !== '');
  return (
    <div className="why">
      <p className="case-minor">
        {t(`decisions.names.${record.decision}`)} · {time(record.decidedAt)}
      </p>
      <h3>{t('why.answer')}</h3>
      <dl className="case-facts">
        {outcome.map(([slot, value]) => (
          <div key={slot}>
            <dt>{t(`steps:slots.${slot}`, { defaultValue: slot })}</dt>
            <dd>{slotValue(slot, value)}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('why.rules')}</h3>
      {record.otherwiseUsed && <Alert type="info" title={t('why.otherwise')} />}
      {record.fired.map((fired) => (
        <article key={fired.rule} className="why-rule">
          <strong>
            <Link to="/rule-packs/$hash" params={{ hash: record.packHash }} search={{ rule: fired.rule }}>
              {fired.rule}
            </Link>{' '}
            {inLanguage(fired.title)}
          </strong>
          <p>{inLanguage(fired.reason)}</p>
          <p className="case-minor">
            {fired.cites.map(({ law, article }) => `《${law}》${article}`).join('、')}{' '}
            <Tag>{t(`steps:marks.${fired.level}`, { defaultValue: fired.level })}</Tag>
          </p>
        </article>
      ))}
      <NearMisses record={record} />
      <p>
        <Link
          to="/rule-packs/$hash"
          params={{ hash: record.packHash }}
          search={{ tab: 'try', decision: record.decision, record: record.recordId }}
        >
          {t('why.try')}
        </Link>
      </p>
      <h3>{t('why.facts')}</h3>
      <FactsTable facts={record.facts} />
      <p className="case-minor case-hash">
        {t('why.pack', { hash: record.packHash.slice(0, HASH_SHOWN), evaluator: record.evaluator })}
      </p>
    </div>
  );
}

function NearMisses({ record }: { readonly record: DecisionRecord }): ReactNode {
  const { t } = useTranslation('case');
  const { inLanguage } = useWords();
  const { factValue } = useFactWords();
  if (record.nearMisses.length === 0) return null;
  return (
    <>
      <h3>{t('why.nearMisses')}</h3>
      <ul className="case-list">
        {record.nearMisses.map(({ rule, title, failing }) => (
          <li key={`${rule}${failing.path}`}>
            <strong>
              {rule} {inLanguage(title)}
            </strong>
            <p>
              {t('why.wouldNeed', {
                fact: inLanguage(failing.label),
                operator: t(`operators.${failing.operator}`, { defaultValue: failing.operator }),
                expected: factValue(failing.path, failing.expected),
                actual: factValue(failing.path, failing.actual),
              })}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
