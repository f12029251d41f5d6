import { Empty, Skeleton, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRequestView } from '@app/contracts';
import { ProblemAlert } from '../components/ProblemAlert';
import { useWords } from '../components/use-words';
import { usePersonRequests } from './privacy-queries';
import { RequestActs } from './RequestActs';

/** What persons asked about their data, those that wait for somebody first. */
export function RequestList(): ReactNode {
  const { t } = useTranslation('privacy');
  const { data, error, refetch } = usePersonRequests();
  if (error !== null) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active />;
  return (
    <>
      <p className="quiet">{t('request.note')}</p>
      {data.items.length === 0 && <Empty className="panel" description={t('request.empty')} />}
      <ul className="task-list" aria-label={t('tabs.requests')}>
        {data.items.map((request) => (
          <RequestRow key={request.requestId} request={request} />
        ))}
      </ul>
    </>
  );
}

const COLOURS = { recorded: 'gold', granted: 'blue', refused: 'default', fulfilled: 'green' } as const;

interface Shown {
  readonly request: PersonRequestView;
}

function RequestRow({ request }: Shown): ReactNode {
  const { t } = useTranslation('privacy');
  const { day } = useWords();
  const { status, dueOn } = request;
  return (
    <li className="task-row">
      <div>
        <h3>
          {t(`request.kind.${request.kind}`)} <Tag color={COLOURS[status]}>{t(`request.status.${status}`)}</Tag>
        </h3>
        <p>
          {request.receiptNumber} · {t(`personKind.${request.personKind}`)}
        </p>
        <p>
          {t('request.received', { day: day(request.receivedOn) })} ·{' '}
          {dueOn === null ? t('request.noTerm') : t('request.due', { day: day(dueOn) })}
        </p>
      </div>
      <div>
        {request.wish}
        <p className="quiet">
          {t(`request.identityCheck.${request.identityCheck}`)} · {request.identityNote}
        </p>
      </div>
      <History request={request} />
      <RequestActs request={request} />
    </li>
  );
}

function History({ request }: Shown): ReactNode {
  const { t } = useTranslation('privacy');
  const { time } = useWords();
  const { recordedBy, decidedBy, fulfilledBy } = request;
  return (
    <div className="quiet">
      <p>{t('request.recorded', { name: recordedBy.displayName, time: time(request.recordedAt) })}</p>
      {decidedBy !== null && (
        <p>
          {t('request.decided', {
            name: decidedBy.displayName,
            time: time(request.decidedAt),
            note: request.decisionNote,
          })}
        </p>
      )}
      {request.basis !== null && <p>{t(`request.basis.${request.basis}`)}</p>}
      {fulfilledBy !== null && (
        <p>{t('request.fulfilled', { name: fulfilledBy.displayName, time: time(request.fulfilledAt) })}</p>
      )}
    </div>
  );
}
