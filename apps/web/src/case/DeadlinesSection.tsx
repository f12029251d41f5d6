import { Empty } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CasePage, DeadlineView } from '@app/contracts';
import { DeadlineLamp } from '../deadline/DeadlineLamp';
import { Ladder } from './Ladder';
import { useWords } from '../components/use-words';

interface DeadlinesSectionProps {
  readonly page: CasePage;
  readonly onWhy: (recordId: string) => void;
}

/** Every clock of the case with its overdue ladder; running ones first. */
export function DeadlinesSection({ page, onWhy }: DeadlinesSectionProps): ReactNode {
  const { t } = useTranslation('case');
  const running = page.deadlines.filter(({ status }) => status === 'running');
  const ended = page.deadlines.filter(({ status }) => status !== 'running');
  return (
    <>
      {running.length === 0 && <Empty description={t('deadlines.none')} />}
      {running.map((deadline) => (
        <DeadlineItem key={deadline.deadlineId} deadline={deadline} page={page} onWhy={onWhy} />
      ))}
      {ended.length > 0 && (
        <details className="case-fold">
          <summary>{t('deadlines.ended', { count: ended.length })}</summary>
          {ended.map((deadline) => (
            <DeadlineItem key={deadline.deadlineId} deadline={deadline} page={page} onWhy={onWhy} />
          ))}
        </details>
      )}
    </>
  );
}

function DeadlineItem({ deadline, page, onWhy }: { deadline: DeadlineView } & DeadlinesSectionProps): ReactNode {
  const { t } = useTranslation('case');
  const { word, day, due, department, period } = useWords();
  const { recordId, period: lasts } = deadline;
  const length = lasts === null ? '' : period({ amount: lasts.amount, unit: lasts.unit });
  return (
    <article className="deadline">
      <header>
        <strong>{word('clock', deadline.clock)}</strong>{' '}
        <DeadlineLamp
          of={{ caseFileId: page.caseFileId, deadlineId: deadline.deadlineId }}
          lamp={deadline.lamp}
          dueOn={deadline.dueOn}
          status={deadline.status}
          standstill={deadline.standstill}
          provisional={deadline.provisional}
        />
      </header>
      <p className="case-minor">
        {department(deadline.departmentCode)} · {t(`deadlines.${deadline.waitsFor}`)} ·{' '}
        {t(deadline.dueOn === null && deadline.status === 'running' ? 'deadlines.spanOpen' : 'deadlines.span', {
          from: day(deadline.startOn),
          to: due(deadline),
          period: length,
        })}
      </p>
      {recordId !== null && (
        <button
          type="button"
          className="case-link"
          onClick={() => {
            onWhy(recordId);
          }}
        >
          {t('deadlines.whyLong')}
        </button>
      )}
      {deadline.rungs.length > 0 && <Ladder deadline={deadline} page={page} onWhy={onWhy} />}
    </article>
  );
}
