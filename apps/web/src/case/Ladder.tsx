import { CheckCircleFilled, ClockCircleOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CasePage, DeadlineView } from '@app/contracts';
import { useDecisionRecord } from './case-queries';
import { useWords } from '../components/use-words';
import './case.css';

interface LadderProps {
  readonly page: CasePage;
  readonly onWhy: (recordId: string) => void;
}

/** The rungs of a deadline: when each is planned or was reached, and which rule answered or why none did. */
export function Ladder({ deadline, page, onWhy }: { deadline: DeadlineView } & LadderProps): ReactNode {
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

function RungReason({ page, recordId, onWhy }: { recordId: string | null } & LadderProps): ReactNode {
  const { t } = useTranslation('case');
  const { inLanguage, slotValue } = useWords();
  const record = useDecisionRecord(page.caseFileId, recordId).data;
  if (recordId === null || record === undefined) return null;
  const fired = record.fired.map(({ rule, title }) => `${rule} ${inLanguage(title)}`).join('；');
  const next = record.outcome['next'] ?? null;
  const missed = record.nearMisses.map(({ rule, failing }) => `${rule} ${inLanguage(failing.label)}`).join('；');
  return (
    <p className="ladder-reason">
      {fired === ''
        ? t('ladder.notFired', { why: missed === '' ? t('ladder.otherwise') : missed })
        : t(next === 'none' ? 'ladder.held' : 'ladder.fired', { rules: fired, next: slotValue('next', next) })}{' '}
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
