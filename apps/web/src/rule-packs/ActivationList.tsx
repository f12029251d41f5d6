import { Link } from '@tanstack/react-router';
import { App, Empty, Skeleton, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleActivationView } from '@app/contracts';
import { ProblemAlert } from '../components/ProblemAlert';
import { ReasonButton } from '../components/ReasonButton';
import { useWords } from '../components/use-words';
import { useActivations, useRollback } from './rule-pack-queries';

const COLORS = { 'in-force': 'green', scheduled: 'geekblue', past: 'default', revoked: 'volcano' } as const;

/** Which pack is in force, which one will be, and which ones were; an earlier one can be put back. */
export function ActivationList({ mayChange }: { readonly mayChange: boolean }): ReactNode {
  const { t } = useTranslation('rule-packs');
  const { data, error, refetch } = useActivations();
  if (error !== null) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active />;
  const current = data.items.find(({ state }) => state === 'in-force')?.hash;
  return (
    <section aria-label={t('history')}>
      <h2>{t('history')}</h2>
      {data.items.length === 0 && <Empty className="panel" description={t('empty')} />}
      {data.items.length > 0 && (
        <ul className="task-list" aria-label={t('history')}>
          {data.items.map((one) => (
            <ActivationItem
              key={one.activationId}
              activation={one}
              mayChange={mayChange}
              isCurrent={one.hash === current}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

interface ActivationItemProps {
  readonly activation: RuleActivationView;
  readonly mayChange: boolean;
  /** Whether its pack is in force, be it by this activation or by another. */
  readonly isCurrent: boolean;
}

function ActivationItem({ activation, mayChange, isCurrent }: ActivationItemProps): ReactNode {
  const { t } = useTranslation('rule-packs');
  const { inLanguage, time } = useWords();
  const { title, hash, state, inForceFrom, revocation } = activation;
  return (
    <li className="task-row">
      <div>
        <h3>{inLanguage(title)}</h3>
        <p>
          <code title={hash}>{hash.slice(0, 12)}</code>
        </p>
      </div>
      <div>
        {t(state === 'scheduled' ? 'willHold' : 'since', { time: time(inForceFrom) })}
        {revocation !== null && (
          <p className="quiet">{t(`revoked.${revocation.code}`, { time: time(revocation.at) })}</p>
        )}
      </div>
      <Origin activation={activation} mayChange={mayChange} />
      <div className="row-acts">
        <Tag color={COLORS[state]}>{t(`state.${state}`)}</Tag>
        {mayChange && state === 'past' && !isCurrent && <PutBackButton hash={hash} />}
      </div>
    </li>
  );
}

/** How a pack came into force, by whom, and by which change. */
function Origin({ activation, mayChange }: Pick<ActivationItemProps, 'activation' | 'mayChange'>): ReactNode {
  const { t } = useTranslation('rule-packs');
  const { kind, by, reason, draft } = activation;
  return (
    <div className="quiet">
      {t(`kind.${kind}`)} · {by ?? t('unknown')}
      {draft !== null && (
        <p className="long-text">
          {mayChange ? (
            <Link to="/rule-drafts/$draftId" params={{ draftId: draft.draftId }}>
              {draft.title}
            </Link>
          ) : (
            draft.title
          )}
        </p>
      )}
      {reason !== null && <p className="long-text">{reason}</p>}
    </div>
  );
}

function PutBackButton({ hash }: { readonly hash: string }): ReactNode {
  const { t } = useTranslation('rule-packs');
  const { message } = App.useApp();
  const rollback = useRollback();
  return (
    <ReasonButton
      label={t('putBack')}
      note={t('putBackNote')}
      reasonLabel={t('putBackReason')}
      isPending={rollback.isPending}
      error={rollback.error}
      onSend={(reason, done) => {
        rollback.mutate(
          { hash, reason },
          {
            onSuccess: () => {
              void message.success(t('putBackDone'));
              done();
            },
          },
        );
      }}
    />
  );
}
