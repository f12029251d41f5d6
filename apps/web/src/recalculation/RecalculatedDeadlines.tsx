import { Link } from '@tanstack/react-router';
import { Select, Tag } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecalculatedDeadline, RecalculationView } from '@app/contracts';
import { PagedList } from '../components/PagedList';
import { useWords } from '../components/use-words';
import { useRecalculatedDeadlines, type DeadlineChoice } from './recalculation-queries';

const CHANGES = ['later', 'earlier', 'confirmed', 'held'] as const satisfies readonly RecalculatedDeadline['change'][];
const STATUSES = [
  'pending',
  'moved',
  'unchanged',
  'failed',
  'kept',
] as const satisfies readonly RecalculatedDeadline['status'][];

/** The deadlines of a recalculation: the old day and the new one, and what became of each. */
export function RecalculatedDeadlines({ recalculation }: { readonly recalculation: RecalculationView }): ReactNode {
  const { t } = useTranslation('recalculation');
  const [choice, setChoice] = useState<DeadlineChoice>({});
  const query = useRecalculatedDeadlines(recalculation, choice);
  return (
    <section>
      <div className="list-filters">
        <Select
          allowClear
          aria-label={t('byChange')}
          placeholder={t('byChange')}
          popupMatchSelectWidth={false}
          options={CHANGES.map((value) => ({ value, label: t(`change.${value}`) }))}
          onChange={(change?: RecalculatedDeadline['change']) => {
            setChoice(({ status }) => ({ ...(status && { status }), ...(change && { change }) }));
          }}
        />
        <Select
          allowClear
          aria-label={t('byResult')}
          placeholder={t('byResult')}
          popupMatchSelectWidth={false}
          options={STATUSES.map((value) => ({ value, label: t(`result.${value}`) }))}
          onChange={(status?: RecalculatedDeadline['status']) => {
            setChoice(({ change }) => ({ ...(change && { change }), ...(status && { status }) }));
          }}
        />
      </div>
      <PagedList
        query={query}
        row={(one) => <DeadlineRow key={`${one.caseFileId}/${one.deadlineId}`} deadline={one} />}
        empty={t('noDeadlines')}
        more={t('more')}
        label={t('deadlines')}
      />
    </section>
  );
}

function DeadlineRow({ deadline }: { readonly deadline: RecalculatedDeadline }): ReactNode {
  const { t } = useTranslation('recalculation');
  const { day, department, word } = useWords();
  const { caseFileId, caseNumber, clock, departmentCode, change, from, to, countedOn, status, reason } = deadline;
  return (
    <li className="task-row">
      <div>
        <h3>{caseNumber === null ? word('clock', clock) : <CaseLink caseFileId={caseFileId} number={caseNumber} />}</h3>
        <p>{[...(caseNumber === null ? [] : [word('clock', clock)]), department(departmentCode)].join(' · ')}</p>
      </div>
      <div>
        {t('days', { from: day(from.dueOn), to: day(to.dueOn) })}
        {to.provisional && <p>{t('provisional')}</p>}
        {countedOn !== to.dueOn && <p>{t('held', { day: day(countedOn) })}</p>}
      </div>
      <div>
        {t(`change.${change}`)}
        {reason !== null && status !== 'kept' && (
          <p className="quiet">{t([`why.${reason}`, 'why.other'], { code: reason })}</p>
        )}
      </div>
      <Tag>{t(`result.${status}`)}</Tag>
    </li>
  );
}

/** For who sees the case; the administrator works with department and kind of deadline. */
function CaseLink({ caseFileId, number }: { readonly caseFileId: string; readonly number: string }): ReactNode {
  return (
    <Link to="/cases/$caseFileId" params={{ caseFileId }}>
      {number}
    </Link>
  );
}
