import { Empty, Skeleton, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { hasDuty, type PrivacyPeriodView } from '@app/contracts';
import { PRIVACY_PERIODS } from '@app/domain';
import { ProblemAlert } from '../components/ProblemAlert';
import { ReasonButton } from '../components/ReasonButton';
import { useWords } from '../components/use-words';
import { useSession } from '../session/session-queries';
import { PeriodProposal } from './PeriodProposal';
import { useDecidePeriod, usePeriods } from './privacy-queries';

/** The periods that are in force, and who proposed and confirmed what. */
export function PeriodList(): ReactNode {
  const { t } = useTranslation('privacy');
  const role = useSession()?.role;
  const { data, error, refetch } = usePeriods();
  if (error !== null) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active />;
  return (
    <>
      <div className="privacy-head">
        <h2>{t('period.present')}</h2>
        {hasDuty(role, 'keep-privacy') && <PeriodProposal />}
      </div>
      <Present periods={data.items} />
      <h2>{t('period.history')}</h2>
      {data.items.length === 0 && <Empty className="panel" description={t('period.empty')} />}
      <ul className="task-list" aria-label={t('period.history')}>
        {data.items.map((period) => (
          <PeriodRow key={period.periodId} period={period} />
        ))}
      </ul>
    </>
  );
}

function Present({ periods }: { readonly periods: readonly PrivacyPeriodView[] }): ReactNode {
  const { t } = useTranslation('privacy');
  const lengthOf = usePeriodLength();
  const present = PRIVACY_PERIODS.map((name) => ({
    name,
    period: periods.find((one) => one.isInForce && one.name === name),
  }));
  return (
    <div className="panel">
      <dl className="holding">
        {present.map(({ name, period }) => [
          <dt key={name}>{t(`period.${name}`)}</dt>,
          <dd key={`${name}-length`}>{period === undefined ? t('period.none') : lengthOf(period)}</dd>,
        ])}
      </dl>
      <p className="quiet">{t('period.noneNote')}</p>
    </div>
  );
}

function usePeriodLength(): (period: Pick<PrivacyPeriodView, 'amount' | 'unit'>) => string {
  const { t } = useTranslation('privacy');
  return ({ amount, unit }) => t('period.length', { amount, unit: t(`unit.${unit}`) });
}

function PeriodRow({ period }: { readonly period: PrivacyPeriodView }): ReactNode {
  const { t } = useTranslation('privacy');
  const { time } = useWords();
  const lengthOf = usePeriodLength();
  const standing = standingOf(period);
  return (
    <li className="task-row">
      <div>
        <h3>
          {t(`period.${period.name}`)} · {lengthOf(period)}{' '}
          <Tag color={COLOURS[standing]}>{t(`period.${standing}`)}</Tag>
        </h3>
        <p>{period.basis}</p>
      </div>
      <div className="quiet">
        <p>{t('period.by', { name: period.proposedBy.displayName, time: time(period.proposedAt) })}</p>
        {period.decidedBy !== null && (
          <p>
            {t('period.decided', {
              name: period.decidedBy.displayName,
              time: time(period.decidedAt),
              note: period.decisionNote,
            })}
          </p>
        )}
      </div>
      <Acts period={period} />
    </li>
  );
}

const COLOURS = { waiting: 'gold', inForce: 'green', replaced: 'default', refused: 'default' } as const;

function standingOf({ isConfirmed, isInForce }: PrivacyPeriodView): keyof typeof COLOURS {
  if (isConfirmed === null) return 'waiting';
  if (!isConfirmed) return 'refused';
  return isInForce ? 'inForce' : 'replaced';
}

function Acts({ period }: { readonly period: PrivacyPeriodView }): ReactNode {
  const { t } = useTranslation('privacy');
  const role = useSession()?.role;
  const decide = useDecidePeriod(period.periodId);
  if (!hasDuty(role, 'oversee') || period.isConfirmed !== null) return null;
  return (
    <div className="page-actions">
      {(['confirm', 'refuse'] as const).map((verdict) => (
        <ReasonButton
          key={verdict}
          label={t(`period.${verdict}`)}
          note={t(`period.${verdict}Note`)}
          reasonLabel={t('period.opinion')}
          isPending={decide.isPending}
          error={decide.error}
          onSend={(note, done) => {
            decide.mutate({ confirmed: verdict === 'confirm', note }, { onSuccess: done });
          }}
        />
      ))}
    </div>
  );
}
