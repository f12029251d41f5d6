import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditState } from '@app/contracts';
import { ProblemAlert } from '../components/ProblemAlert';
import { useWords } from '../components/use-words';
import { useAuditState } from './audit-queries';

/** How far the trail is signed and when it was last verified. */
export function RecordState(): ReactNode {
  const { t } = useTranslation('audit');
  const { data, error, refetch } = useAuditState();
  if (error !== null) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 2 }} />;
  return (
    <section className="panel audit-state" aria-label={t('state.title')}>
      <h2>{t('state.title')}</h2>
      <p>{t('state.entries', { count: data.entries, chains: data.chains })}</p>
      <dl>
        <div>
          <dt>{t('state.checkpoint')}</dt>
          <Checkpoint state={data} />
        </div>
        <div>
          <dt>{t('state.verification')}</dt>
          <Verification state={data} />
        </div>
      </dl>
    </section>
  );
}

function Checkpoint({ state: { lastCheckpoint } }: { readonly state: AuditState }): ReactNode {
  const { t } = useTranslation('audit');
  const { time } = useWords();
  if (lastCheckpoint === null) return <dd className="quiet">{t('state.noCheckpoint')}</dd>;
  const { seq, at, entries, key } = lastCheckpoint;
  return (
    <dd>
      {t('state.signed', { seq, time: time(at), entries })}
      <p className="quiet">
        {t('state.key')} <code>{key}</code>
      </p>
    </dd>
  );
}

function Verification({ state: { lastVerification } }: { readonly state: AuditState }): ReactNode {
  const { t } = useTranslation('audit');
  const { time } = useWords();
  if (lastVerification === null) return <dd className="quiet">{t('state.noVerification')}</dd>;
  const { at, by, result } = lastVerification;
  const words = { time: time(at), by: by ?? t('server') };
  return result === 'done' ? (
    <dd>{t('state.verified', words)}</dd>
  ) : (
    <dd className="audit-broken">{t('state.broken', words)}</dd>
  );
}
