import { Button, Empty, Popconfirm, Skeleton, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { hasDuty, type ErasureView } from '@app/contracts';
import { ProblemAlert } from '../components/ProblemAlert';
import { useWords } from '../components/use-words';
import { useSession } from '../session/session-queries';
import { ErasureVerdict } from './ErasureVerdict';
import { useAgreeToErasure, useErasures } from './privacy-queries';

/** Persons whose period has ended: receipt and kind, nothing of the matter. */
export function ErasureList(): ReactNode {
  const { t } = useTranslation('privacy');
  const { data, error, refetch } = useErasures();
  if (error !== null) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton active />;
  return (
    <>
      <p className="quiet">{t('erasure.note')}</p>
      {data.items.length === 0 && <Empty className="panel" description={t('erasure.empty')} />}
      <ul className="task-list" aria-label={t('tabs.erasures')}>
        {data.items.map((erasure) => (
          <ErasureRow key={erasure.erasureId} erasure={erasure} />
        ))}
      </ul>
    </>
  );
}

const COLOURS = { proposed: 'gold', agreed: 'blue', erased: 'default', returned: 'default', held: 'default' } as const;

function ErasureRow({ erasure }: { readonly erasure: ErasureView }): ReactNode {
  const { t } = useTranslation('privacy');
  const { department, day, time } = useWords();
  const { status, agreedBy, decidedBy } = erasure;
  return (
    <li className="task-row">
      <div>
        <h3>
          {erasure.receiptNumber} <Tag color={COLOURS[status]}>{t(`erasure.status.${status}`)}</Tag>
        </h3>
        <p>
          {t(`personKind.${erasure.kind}`)} · {department(erasure.departmentCode)}
        </p>
      </div>
      <div>{t('erasure.days', { closed: day(erasure.closedOn), ended: day(erasure.endedOn) })}</div>
      <div className="quiet">
        <p>{t('erasure.proposed', { time: time(erasure.proposedAt) })}</p>
        {agreedBy !== null && (
          <p>{t('erasure.agreed', { name: agreedBy.displayName, time: time(erasure.agreedAt) })}</p>
        )}
        {decidedBy !== null && (
          <p>
            {t('erasure.decided', {
              name: decidedBy.displayName,
              time: time(erasure.decidedAt),
              reason: erasure.reason,
            })}
          </p>
        )}
      </div>
      <Acts erasure={erasure} />
    </li>
  );
}

function Acts({ erasure: { status, erasureId } }: { readonly erasure: ErasureView }): ReactNode {
  const role = useSession()?.role;
  if (status === 'proposed' && hasDuty(role, 'direct-officers')) return <Agreement erasureId={erasureId} />;
  if (status !== 'agreed' || !hasDuty(role, 'keep-privacy')) return null;
  return (
    <div className="page-actions">
      <ErasureVerdict erasureId={erasureId} verdict="erase" />
      <ErasureVerdict erasureId={erasureId} verdict="return" />
    </div>
  );
}

function Agreement({ erasureId }: { readonly erasureId: string }): ReactNode {
  const { t } = useTranslation('privacy');
  const agree = useAgreeToErasure(erasureId);
  return (
    <>
      {agree.error !== null && <ProblemAlert error={agree.error} />}
      <Popconfirm
        title={t('erasure.agree')}
        description={<span className="privacy-confirm">{t('erasure.agreeNote')}</span>}
        okText={t('erasure.agree')}
        cancelText={t('cancel')}
        onConfirm={() => {
          agree.mutate();
        }}
      >
        <Button loading={agree.isPending}>{t('erasure.agree')}</Button>
      </Popconfirm>
    </>
  );
}
