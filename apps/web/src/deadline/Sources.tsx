import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeadlineExplanation } from '@app/contracts';
import { ProposalReasons } from '../steps/ProposalCard';
import '../steps/steps.css';
import type { LegDay } from './leg-lines';

interface BaseInLawProps {
  readonly caseFileId: string;
  readonly recordId: string | null;
  readonly onWhy: (recordId: string) => void;
}

/** Why the deadline is as long as it is: the rules with articles and certainty, or the person who set it. */
export function BaseInLaw({ caseFileId, recordId, onWhy }: BaseInLawProps): ReactNode {
  const { t } = useTranslation('deadline');
  if (recordId === null) return <p>{t('setByPerson')}</p>;
  return (
    <div>
      <ProposalReasons caseFileId={caseFileId} recordId={recordId} />
      <Button
        type="link"
        size="small"
        className="deadline-why"
        onClick={() => {
          onWhy(recordId);
        }}
      >
        {t('why')}
      </Button>
    </div>
  );
}

interface NoticesProps {
  readonly notices: DeadlineExplanation['notices'];
  readonly days: readonly LegDay[];
}

/** The holiday notices on which the days rest; a year without one is said to be unpublished. */
export function Notices({ notices, days }: NoticesProps): ReactNode {
  const { t } = useTranslation('deadline');
  const years = [...new Set(days.map(({ on }) => Number(on.slice(0, 4))))];
  return (
    <ul className="deadline-notices">
      {years.map((year) => (
        <li key={year}>
          <Notice year={year} notice={notices.find((one) => one.year === year)?.notice ?? null} />
        </li>
      ))}
      {years.length === 0 && <li>{t('noDays')}</li>}
    </ul>
  );
}

function Notice({ year, notice }: { readonly year: number; readonly notice: string | null }): ReactNode {
  const { t } = useTranslation('deadline');
  if (notice === null) return t('yearUnpublished', { year });
  if (!notice.startsWith('https://')) return `${t('yearNotice', { year })}：${notice}`;
  return (
    <a href={notice} target="_blank" rel="noreferrer">
      {t('yearNotice', { year })}
    </a>
  );
}
