import { BulbOutlined, CheckOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskView } from '@app/contracts';
import { useDecisionRecord } from '../case/case-queries';
import { useWords } from '../components/use-words';
import { SlotWords } from './SlotWords';

interface ProposalCardProps {
  readonly task: TaskView;
  readonly isDeparting: boolean;
  /** `null` where the proposal fills no field of the form. */
  readonly onAdopt: (() => void) | null;
  readonly onWhy: (recordId: string) => void;
}

/** What the rules propose for a task, why, and on which article; a person adopts it or departs with a reason. */
export function ProposalCard({ task, isDeparting, onAdopt, onWhy }: ProposalCardProps): ReactNode {
  const { t } = useTranslation('steps');
  const { proposal, caseFileId } = task;
  if (proposal === null) return null;
  return (
    <section className="proposal" aria-label={t('proposal.title')}>
      <div className="proposal-head">
        <BulbOutlined aria-hidden="true" />
        <span>{t('proposal.title')}</span>
        {onAdopt !== null && (
          <Tag color={isDeparting ? 'gold' : 'green'}>{isDeparting ? t('proposal.departed') : t('proposal.kept')}</Tag>
        )}
      </div>
      <dl className="proposal-slots">
        {Object.entries(proposal.outcome).map(([slot, value]) => (
          <SlotWords key={slot} slot={slot} value={value} />
        ))}
      </dl>
      <ProposalReasons caseFileId={caseFileId} recordId={proposal.recordId} />
      <div className="step-actions">
        {onAdopt !== null && (
          <Button icon={<CheckOutlined />} onClick={onAdopt} disabled={!isDeparting} size="small">
            {t('proposal.adopt')}
          </Button>
        )}
        <Button
          type="link"
          size="small"
          onClick={() => {
            onWhy(proposal.recordId);
          }}
        >
          {t('proposal.why')}
        </Button>
      </div>
    </section>
  );
}

interface ProposalReasonsProps {
  readonly caseFileId: string;
  readonly recordId: string;
}

/** Which rules fired, why, and on which articles. */
export function ProposalReasons({ caseFileId, recordId }: ProposalReasonsProps): ReactNode {
  const { t } = useTranslation('steps');
  const { inLanguage } = useWords();
  const record = useDecisionRecord(caseFileId, recordId).data;
  return (
    <ul className="proposal-reasons">
      {(record?.fired ?? []).map((fired) => (
        <li key={fired.rule}>
          {inLanguage(fired.reason)}{' '}
          <span className="step-help">
            {fired.cites.map(citeWords).join('、')} · {t(`marks.${fired.level}`)}
          </span>
        </li>
      ))}
      {record?.otherwiseUsed === true && <li>{t('proposal.otherwise')}</li>}
    </ul>
  );
}

/** Mere practice has no article. */
function citeWords({ law, article }: { readonly law: string; readonly article: string }): string {
  return `《${law}》${article === '—' ? '' : article}`;
}
