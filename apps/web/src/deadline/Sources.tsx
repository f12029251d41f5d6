import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeadlineExplanation } from '@app/contracts';
import { ProposalReasons } from '../steps/ProposalCard';
import { NoticeOf } from '../calendar/NoticeOf';
import '../steps/steps.css';
import type { LegDay } from './leg-lines';

const NATIONAL = 'national';

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

/** The holiday notices on which the days rest; a year without one of the nation is said to be unpublished. */
export function Notices({ notices, days }: NoticesProps): ReactNode {
  const { t } = useTranslation('deadline');
  const years = [...new Set(days.map(({ on }) => Number(on.slice(0, 4))))];
  const national = notices.filter(({ scope }) => scope === NATIONAL);
  return (
    <ul className="deadline-notices">
      {years.map((year) => (
        <li key={year}>
          <YearNotice year={year} notice={national.find((one) => one.year === year)} />
        </li>
      ))}
      {years.length === 0 && <li>{t('noDays')}</li>}
      {notices
        .filter(({ scope }) => scope !== NATIONAL)
        .map((notice) => (
          <li key={`${notice.scope}/${notice.year}`}>
            <NoticeOf {...notice} />
          </li>
        ))}
    </ul>
  );
}

interface YearNoticeProps {
  readonly year: number;
  readonly notice: DeadlineExplanation['notices'][number] | undefined;
}

function YearNotice({ year, notice }: YearNoticeProps): ReactNode {
  const { t } = useTranslation('deadline');
  return notice === undefined ? t('yearUnpublished', { year }) : <NoticeOf {...notice} />;
}
