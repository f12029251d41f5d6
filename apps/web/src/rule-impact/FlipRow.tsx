import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImpactFlip, RuleImpact } from '@app/contracts';
import { FactsTable } from '../case/FactsTable';
import { useWords } from '../components/use-words';
import '../case/case.css';
import { useImpactWords } from './use-impact-words';

interface Shown {
  readonly flip: ImpactFlip;
}

interface RowProps extends Shown {
  readonly run: Pick<RuleImpact, 'draftId' | 'impactId'>;
}

/** One decision that would have gone differently: the case by its number, then and now with reasons, facts as seen. */
export function FlipRow({ flip, run: { draftId, impactId } }: RowProps): ReactNode {
  const { t } = useTranslation('rule-impact');
  const { department, day } = useWords();
  const words = useImpactWords();
  const { recordId, caseNumber, departmentCode, decision, asOf, changes, facts, isOpen, isConfirmed } = flip;
  return (
    <li className="impact-flip" id={recordId}>
      <h3>
        {caseNumber} <Tag>{t(isOpen ? 'standing.open' : 'standing.closed')}</Tag>
        <Tag color={isConfirmed ? 'green' : 'red'}>{t(isConfirmed ? 'confirmed' : 'notConfirmed')}</Tag>
      </h3>
      <p className="quiet">
        {department(departmentCode)} · {words.decision(decision)} · {day(asOf)}
      </p>
      {changes.map((change) => (
        <p key={change.slot}>
          <strong>{words.change(change)}</strong>
        </p>
      ))}
      <Reasons flip={flip} />
      <p>
        <Link
          to="/rule-drafts/$draftId"
          params={{ draftId }}
          search={{ tab: 'try', decision, record: recordId, impact: impactId }}
        >
          {t('tryIt')}
        </Link>
      </p>
      <details>
        <summary>{t('facts')}</summary>
        <FactsTable facts={facts} />
      </details>
    </li>
  );
}

function Reasons({ flip: { before, after, otherwise, packHash, responsible } }: Shown): ReactNode {
  const { t } = useTranslation('rule-impact');
  const { inLanguage } = useWords();
  const isResponsible = (rule: string): boolean => responsible.some((one) => one.rule === rule);
  return (
    <div className="impact-reasons">
      <div>
        <h4>{t('then')}</h4>
        {before.length === 0 && <p>{t('byDefault')}</p>}
        {before.map((fired) => (
          <Fired key={fired.rule} fired={fired} isResponsible={isResponsible(fired.rule)}>
            <Link to="/rule-packs/$hash" params={{ hash: packHash }} search={{ rule: fired.rule }}>
              {fired.rule}
            </Link>
          </Fired>
        ))}
      </div>
      <div>
        <h4>{t('now')}</h4>
        {otherwise !== null && (
          <p>
            {t('byDefault')}
            <br />
            <span className="quiet">{inLanguage(otherwise)}</span>
          </p>
        )}
        {after.map((fired) => (
          <Fired key={fired.rule} fired={fired} isResponsible={isResponsible(fired.rule)}>
            {fired.rule}
          </Fired>
        ))}
      </div>
    </div>
  );
}

interface FiredProps {
  readonly fired: ImpactFlip['before'][number];
  readonly isResponsible: boolean;
  /** The rule by its number. */
  readonly children: ReactNode;
}

/** A rule that fires, with its reason; one that makes the difference stands out. */
function Fired({ fired: { title, reason }, isResponsible, children }: FiredProps): ReactNode {
  const { t } = useTranslation('rule-impact');
  const { inLanguage } = useWords();
  return (
    <p>
      {children} {inLanguage(title)} {isResponsible && <Tag color="gold">{t('difference')}</Tag>}
      <br />
      <span className="quiet">{inLanguage(reason)}</span>
    </p>
  );
}
