import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Empty } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CasePage } from '@app/contracts';
import { useDecisionRecord } from './case-queries';
import { useWords } from '../components/use-words';

interface DecisionsSectionProps {
  readonly page: CasePage;
  readonly onWhy: (recordId: string) => void;
}

/** Every question that was put to the rules, with their answer and the way to the reasons. */
export function DecisionsSection({ page, onWhy }: DecisionsSectionProps): ReactNode {
  const { t } = useTranslation('case');
  const asked = page.timeline.flatMap((entry) => entry.recordIds.map((recordId) => ({ recordId, entry }))).toReversed();
  if (asked.length === 0) return <Empty description={t('decisions.none')} />;
  return (
    <ul className="case-list">
      {asked.map(({ recordId, entry }) => (
        <DecisionItem key={recordId} recordId={recordId} event={entry.type} page={page} onWhy={onWhy} />
      ))}
    </ul>
  );
}

interface DecisionItemProps extends DecisionsSectionProps {
  readonly recordId: string;
  readonly event: string;
}

function DecisionItem({ recordId, event, page, onWhy }: DecisionItemProps): ReactNode {
  const { t } = useTranslation(['case', 'steps']);
  const { word, day, inLanguage, slotValue } = useWords();
  const record = useDecisionRecord(page.caseFileId, recordId).data;
  if (record === undefined) return null;
  const outcome = Object.entries(record.outcome)
    .map(([slot, value]) => [t(`steps:slots.${slot}`, { defaultValue: slot }), slotValue(slot, value)] as const)
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `${label} ${value}`);
  return (
    <li>
      <div className="timeline-head">
        <strong>{t(`decisions.names.${record.decision}`)}</strong>
        <span className="case-minor">
          {day(record.asOf)} · {word('event', event)}
        </span>
      </div>
      <p>{outcome.join('；') || t('decisions.nothing')}</p>
      <p className="case-minor">
        {record.fired.map(({ rule, title }) => `${rule} ${inLanguage(title)}`).join('；') || t('decisions.otherwise')}
      </p>
      <Button
        size="small"
        icon={<QuestionCircleOutlined />}
        onClick={() => {
          onWhy(recordId);
        }}
      >
        {t('why.open')}
      </Button>
    </li>
  );
}
