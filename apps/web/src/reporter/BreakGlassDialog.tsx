import { Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BREAK_GLASS_REASONS, type BreakGlassReason } from '@app/domain';
import { ProblemAlert } from '../components/ProblemAlert';
import { ReasonFields } from './ReasonFields';
import { useRequestBreakGlass } from './reporter-queries';

interface BreakGlassDialogProps {
  readonly complaintId: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Asks for a reason. */
export function BreakGlassDialog({ complaintId, isOpen, onClose }: BreakGlassDialogProps): ReactNode {
  const { t } = useTranslation('reporter');
  const request = useRequestBreakGlass(complaintId);
  const [reason, setReason] = useState<BreakGlassReason>('danger-to-person');
  const [note, setNote] = useState('');
  const end = (): void => {
    setNote('');
    request.reset();
    onClose();
  };
  return (
    <Modal
      open={isOpen}
      title={t('breakGlass.ask')}
      okText={t('breakGlass.send')}
      cancelText={t('cancel')}
      okButtonProps={{ danger: true, disabled: note.trim() === '', loading: request.isPending }}
      onOk={() => {
        request.mutate({ reason, note }, { onSuccess: end });
      }}
      onCancel={end}
    >
      <p>{t('breakGlass.note')}</p>
      {request.error !== null && <ProblemAlert error={request.error} />}
      <ReasonFields
        reason={reason}
        reasons={BREAK_GLASS_REASONS}
        labelOf={(one) => t(`breakGlass.reasons.${one}`)}
        onReason={setReason}
        note={note}
        onNote={setNote}
      />
    </Modal>
  );
}
