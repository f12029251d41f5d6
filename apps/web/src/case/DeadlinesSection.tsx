import { CheckCircleFilled, ClockCircleOutlined } from '@ant-design/icons';
import { Empty, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CasePage, DeadlineView } from '@app/contracts';
import { useDecisionRecord } from './case-queries';
import { Lamp } from '../components/Lamp';
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
  const { word, day, department, period } = useWords();
  const { recordId, period: lasts } = deadline;
  const length = lasts === null ? '' : period({ amount: lasts.amount, unit: lasts.unit });
  return (
    <article className="deadline">
      <header>
        <strong>{word('clock', deadline.clock)}</strong>{' '}
        <Lamp lamp={deadline.lamp} dueOn={deadline.dueOn} status={deadline.status} />
        {deadline.provisional && <Tag>{t('provisional')}</Tag>}
      </header>
      <p className="case-minor">
        {department(deadline.departmentCode)} · {t(`deadlines.${deadline.waitsFor}`)} ·{' '}
        {t('deadlines.span', { from: day(deadline.startOn), to: day(deadline.dueOn), period: length })}
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

function Ladder({ deadline, page, onWhy }: { deadline: DeadlineView } & DeadlinesSectionProps): ReactNode {
  const { t } = useTranslation('case');
  const { word, time } = useWords();
  return (
    <ol className="ladder">
      {deadline.rungs.map(({ rung, at, reachedAt }) => (
        <li key={rung} className={reachedAt === null ? undefined : 'ladder-reached'}>
          {reachedAt === null ? <ClockCircleOutlined aria-hidden="true" /> : <CheckCircleFilled aria-hidden="true" />}{' '}
          <strong>{word('rung', rung)}</strong>{' '}
          <span className="case-minor">
            {reachedAt === null
              ? t('ladder.planned', { time: time(at) })
              : t('ladder.reached', { time: time(reachedAt) })}
          </span>
          {reachedAt !== null && (
            <RungReason page={page} recordId={recordOfRung(page, deadline.deadlineId, rung)} onWhy={onWhy} />
          )}
        </li>
      ))}
    </ol>
  );
}

function RungReason({ page, recordId, onWhy }: { recordId: string | null } & DeadlinesSectionProps): ReactNode {
  const { t } = useTranslation('case');
  const { inLanguage, slotValue } = useWords();
  const record = useDecisionRecord(page.caseFileId, recordId).data;
  if (recordId === null || record === undefined) return null;
  const fired = record.fired.map(({ rule, title }) => `${rule} ${inLanguage(title)}`).join('；');
  const missed = record.nearMisses.map(({ rule, failing }) => `${rule} ${inLanguage(failing.label)}`).join('；');
  return (
    <p className="ladder-reason">
      {fired === ''
        ? t('ladder.notFired', { why: missed === '' ? t('ladder.otherwise') : missed })
        : t('ladder.fired', { rules: fired, next: slotValue('next', record.outcome['next'] ?? null) })}{' '}
      <button
        type="button"
        className="case-link"
        onClick={() => {
          onWhy(recordId);
        }}
      >
        {t('why.open')}
      </button>
    </p>
  );
}

function recordOfRung({ timeline }: CasePage, deadlineId: string, rung: string): string | null {
  const reached = timeline.find(
    ({ type, data }) => type === 'DeadlineRungReached' && data['deadlineId'] === deadlineId && data['rung'] === rung,
  );
  return reached?.recordIds[0] ?? null;
}
