import { Button, Popconfirm } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ReasonButton } from '../components/ReasonButton';
import { useDraftGates } from '../rule-gate/gate-queries';
import { useSession } from '../session/session-queries';
import type { StepProps } from './step-props';

/** Approves exactly what was seen; whoever has written in the draft, or has approved it, waits for another. */
export function ApproveButton(props: StepProps): ReactNode {
  const { t } = useTranslation('rule-draft');
  const own = useSession()?.accountId;
  const gates = useDraftGates(props.draft).data;
  const isMine = (list: readonly { readonly accountId: string }[]): boolean =>
    list.some(({ accountId }) => accountId === own);
  if (isMine(props.draft.authors)) return <span className="quiet draft-wait">{t('waitsForOther')}</span>;
  if (isMine(gates?.approvals ?? [])) return <span className="quiet draft-wait">{t('waitsForFurther')}</span>;
  return gates?.wantsReason === true ? <ReasonedApproval {...props} /> : <PlainApproval {...props} />;
}

function PlainApproval({ draft: { revision, pinnedHash }, isPending, onTake }: StepProps): ReactNode {
  const { t } = useTranslation('rule-draft');
  return (
    <Popconfirm
      title={t('note.approve')}
      okText={t('step.approve')}
      cancelText={t('cancel')}
      onConfirm={() => {
        onTake({ step: 'approve', revision, hash: pinnedHash ?? '' });
      }}
    >
      <Button type="primary" loading={isPending}>
        {t('step.approve')}
      </Button>
    </Popconfirm>
  );
}

/** The further person says why a change above its limit is right. */
function ReasonedApproval({ draft: { revision, pinnedHash }, isPending, error, onTake }: StepProps): ReactNode {
  const { t } = useTranslation('rule-draft');
  return (
    <ReasonButton
      label={t('step.approve')}
      note={t('note.approveAbove')}
      reasonLabel={t('reason')}
      isPending={isPending}
      error={error}
      onSend={(reason, done) => {
        onTake({ step: 'approve', revision, hash: pinnedHash ?? '', reason }, done);
      }}
    />
  );
}
