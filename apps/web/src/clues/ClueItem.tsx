import { CopyOutlined, WarningOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Checkbox, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Clue } from '@app/contracts';
import { useWords } from '../components/use-words';
import { useMarkWords } from './mark-words';

interface ClueItemProps {
  readonly clue: Clue;
  readonly isChosen: boolean;
  /** `null` when the clue cannot be chosen. */
  readonly onToggle: (() => void) | null;
}

/** One clue: about whom, what, how much, what is doubtful, and how many others name the same respondent. */
export function ClueItem({ clue, isChosen, onToggle }: ClueItemProps): ReactNode {
  const { t } = useTranslation('clues');
  const { word, day } = useWords();
  return (
    <li className={isChosen ? 'clue clue-chosen' : 'clue'}>
      {onToggle !== null && (
        <Checkbox checked={isChosen} onChange={onToggle} aria-label={t('chooseOne', { name: clue.respondentName })} />
      )}
      <div className="clue-body">
        <div className="clue-head">
          <strong>{clue.respondentName}</strong>
          {clue.sameRespondent > 1 && (
            <Tag icon={<CopyOutlined />} color="blue">
              {t('same', { count: clue.sameRespondent })}
            </Tag>
          )}
          {clue.caseFileId !== null && (
            <Link to="/cases/$caseFileId" params={{ caseFileId: clue.caseFileId }}>
              {t('toCase')}
            </Link>
          )}
        </div>
        <p className="clue-minor">
          {clue.receiptNumber} · {word('complaintKind', clue.kind)} · {day(clue.receivedOn)}
          {clue.region !== null && ` · ${clue.region}`}
          {clue.creditCode !== null && ` · ${clue.creditCode}`}
        </p>
        <ClueTags clue={clue} />
        {clue.sourceNote !== null && <p className="clue-minor clue-source">{clue.sourceNote}</p>}
      </div>
      <ClueScale clue={clue} />
    </li>
  );
}

function ClueTags({ clue }: { readonly clue: Clue }): ReactNode {
  const words = useMarkWords();
  const { word } = useWords();
  return (
    <div className="clue-tags">
      {clue.violationCodes.map((code) => (
        <Tag key={code}>{word('violation', code)}</Tag>
      ))}
      {clue.marks.map((mark) => (
        <Tag key={mark} color="gold" icon={<WarningOutlined />}>
          {words(mark)}
        </Tag>
      ))}
    </div>
  );
}

function ClueScale({ clue }: { readonly clue: Clue }): ReactNode {
  const { t } = useTranslation('clues');
  const { money } = useWords();
  return (
    <div className="clue-scale">
      {clue.amountClaimedFen !== null && <span>{money(clue.amountClaimedFen)}</span>}
      {clue.workersAffected !== null && (
        <span className="clue-minor">{t('workers', { count: clue.workersAffected })}</span>
      )}
    </div>
  );
}
