import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Clue, OpenedCases } from '@app/contracts';
import { useProblemWords } from '../components/problem-words';

interface OpenedNoticeProps {
  readonly result: OpenedCases;
  readonly clues: readonly Clue[];
  readonly onClose: () => void;
}

/** What became of each chosen clue. */
export function OpenedNotice({ result, clues, onClose }: OpenedNoticeProps): ReactNode {
  const { t } = useTranslation('clues');
  const words = useProblemWords();
  const name = (id: string): string =>
    clues.find(({ complaintId }) => complaintId === id)?.respondentName ?? t('toCase');
  return (
    <Alert
      type={result.refused.length === 0 ? 'success' : 'warning'}
      showIcon
      closable={{ onClose }}
      title={t('opened', { opened: result.opened.length, refused: result.refused.length })}
      description={
        <ul className="clue-result">
          {result.opened.map(({ complaintId, caseFileId }) => (
            <li key={complaintId}>
              <Link to="/cases/$caseFileId" params={{ caseFileId }}>
                {name(complaintId)}
              </Link>
            </li>
          ))}
          {result.refused.map(({ complaintId, code }) => (
            <li key={complaintId}>
              {name(complaintId)}：{words({ code, title: code })}
            </li>
          ))}
        </ul>
      }
    />
  );
}
