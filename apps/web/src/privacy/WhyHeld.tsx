import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { hasDuty, type RetentionView } from '@app/contracts';
import { problemOf } from '../api/client';
import { ProblemAlert } from '../components/ProblemAlert';
import { ReasonButton } from '../components/ReasonButton';
import { useWords } from '../components/use-words';
import { useSession } from '../session/session-queries';
import { HoldingInShort } from './HoldingRegister';
import { useHold, useRetention } from './privacy-queries';
import { RecordRequest } from './RecordRequest';
import './privacy.css';

/** Why the person behind a complaint is held and until when, for those who work on cases. */
export function WhyHeld({ complaintId }: { readonly complaintId: string }): ReactNode {
  const { t } = useTranslation('privacy');
  const role = useSession()?.role;
  return (
    <section className="privacy-why" aria-label={t('why.title')}>
      <strong>{t('why.title')}</strong>
      <p>
        <HoldingInShort name="reporter-particulars" />
      </p>
      {hasDuty(role, 'hold-tasks') && <Keeping complaintId={complaintId} />}
    </section>
  );
}

/** Only the department that took the complaint in keeps the person. */
function Keeping({ complaintId }: { readonly complaintId: string }): ReactNode {
  const { data, error } = useRetention(complaintId);
  if (problemOf(error)?.code === 'retention.unknown') return null;
  if (error !== null) return <ProblemAlert error={error} />;
  if (data === undefined) return <Skeleton active paragraph={{ rows: 1 }} />;
  return <Kept complaintId={complaintId} view={data} />;
}

interface KeptProps {
  readonly complaintId: string;
  readonly view: RetentionView;
}

function Kept({ complaintId, view }: KeptProps): ReactNode {
  const { t } = useTranslation('privacy');
  const { day, time } = useWords();
  const role = useSession()?.role;
  return (
    <>
      <p>
        {t(`why.standing.${view.standing}`)}
        {view.endsOn !== null && ` · ${t('why.until', { day: day(view.endsOn) })}`}
      </p>
      {view.holds.length > 0 && (
        <ul className="quiet">
          {view.holds.map(({ act, reason, doneBy, at }) => (
            <li key={at}>
              {t('hold.history', { name: doneBy.displayName, time: time(at), act: t(`hold.${act}`), reason })}
            </li>
          ))}
        </ul>
      )}
      {view.standing !== 'erased' && (
        <div className="page-actions">
          <RecordRequest complaintId={complaintId} />
          {hasDuty(role, 'direct-officers') && <Hold complaintId={complaintId} view={view} />}
        </div>
      )}
    </>
  );
}

function Hold({ complaintId, view }: KeptProps): ReactNode {
  const { t } = useTranslation('privacy');
  const hold = useHold(complaintId);
  const act = view.isHeld ? 'released' : 'set';
  return (
    <ReasonButton
      label={t(`hold.${act}`)}
      note={t(`hold.${act}Note`)}
      reasonLabel={t('reason')}
      isPending={hold.isPending}
      error={hold.error}
      onSend={(reason, done) => {
        hold.mutate({ act, reason }, { onSuccess: done });
      }}
    />
  );
}
