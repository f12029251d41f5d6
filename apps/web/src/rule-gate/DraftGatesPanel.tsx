import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftGates, RuleDraftDetail } from '@app/contracts';
import { ProblemAlert } from '../components/ProblemAlert';
import { useWords } from '../components/use-words';
import { useDraftGates } from './gate-queries';
import './rule-gate.css';

/** What the approval of a draft needs, and how far it is: the measured impact, the persons, the departments. */
export function DraftGatesPanel({ draft }: { readonly draft: RuleDraftDetail }): ReactNode {
  const { t } = useTranslation('rule-gate');
  const { data, error, refetch } = useDraftGates(draft);
  const isOpen = draft.state === 'draft' || draft.state === 'submitted';
  if (!isOpen) return null;
  if (error !== null) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined || data.limits.length + data.departments.length === 0) return null;
  return (
    <section className="panel draft-gates" aria-label={t('gates')}>
      <h2>{t('gates')}</h2>
      <ul className="plain-list">
        {data.limits.map((limit) => (
          <Limit key={limit.decision} limit={limit} draftId={draft.draftId} />
        ))}
        {draft.state === 'submitted' && <Persons gates={data} />}
        {data.departments.length > 0 && <Departments gates={data} />}
      </ul>
    </section>
  );
}

interface LimitProps {
  readonly limit: DraftGates['limits'][number];
  readonly draftId: string;
}

/** A decision with a limit: not measured yet, within it, or above it. */
function Limit({ limit: { decision, percent, confirm, measured, isAbove }, draftId }: LimitProps): ReactNode {
  const { t } = useTranslation(['rule-gate', 'case']);
  const name = t(`case:decisions.names.${decision}`, { defaultValue: decision });
  const state = measured === null ? 'unmeasured' : isAbove ? 'above' : 'within';
  return (
    <li>
      <Tag color={LIMIT_COLORS[state]}>{t(`limit.${state}`)}</Tag>
      {measured === null ? t('unmeasuredNote', { name, percent }) : t('measured', { name, percent, ...measured })}
      {confirm && <Tag>{t('toConfirm')}</Tag>}{' '}
      <Link to="/rule-drafts/$draftId" params={{ draftId }} search={{ tab: 'impact' }}>
        {t('toImpact')}
      </Link>
      {measured !== null && measured.notReplayable > 0 && (
        <span className="quiet"> {t('notReplayable', { count: measured.notReplayable })}</span>
      )}
    </li>
  );
}

const LIMIT_COLORS = { unmeasured: 'gold', above: 'red', within: 'green' } as const;

function Persons({ gates: { approvals, persons } }: { readonly gates: DraftGates }): ReactNode {
  const { t } = useTranslation('rule-gate');
  const names = approvals.map(({ displayName }) => displayName).join('、');
  return (
    <li>
      <Tag color={approvals.length >= persons ? 'green' : 'gold'}>
        {t('persons', { given: approvals.length, persons })}
      </Tag>
      {approvals.length > 0 && t('approvedSoFar', { names })} {persons > 1 && t('personsNote')}
    </li>
  );
}

/** Departments to which the changed rules propose something, by how they are heard. */
function Departments({ gates: { departments } }: { readonly gates: DraftGates }): ReactNode {
  const { t } = useTranslation('rule-gate');
  const { department } = useWords();
  return (
    <li>
      {t('departments')}
      <ul className="plain-list gate-departments" aria-label={t('departments')}>
        {departments.map(({ departmentCode, hearing, hasApproved }) => (
          <li key={departmentCode}>
            {department(departmentCode)}{' '}
            <Tag color={hasApproved || hearing === 'has-written' ? 'green' : HEARING_COLORS[hearing]}>
              {t(hasApproved ? 'hearing.approved' : `hearing.${hearing}`)}
            </Tag>
          </li>
        ))}
      </ul>
      <span className="quiet">{t('departmentsNote')}</span>
    </li>
  );
}

const HEARING_COLORS = { 'own-approver': 'gold', 'has-written': 'green', 'no-approver': 'default' } as const;
