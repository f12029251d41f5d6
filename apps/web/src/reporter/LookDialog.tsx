import { Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { REVEAL_REASONS, type RevealReason } from '@app/domain';
import type { ReporterView, Revealed } from '@app/contracts';
import { ProblemAlert } from '../components/ProblemAlert';
import { ReasonFields } from './ReasonFields';
import { useReveal } from './reporter-queries';

interface LookDialogProps {
  readonly complaintId: string;
  readonly field: ReporterView['fields'][number];
  readonly isOpen: boolean;
  /** The opened field, or nothing when the person thought better of it. */
  readonly onClose: (revealed: Revealed | null) => void;
}

/** Asks why a field is to be opened; the reason is kept with who opened it. */
export function LookDialog({ complaintId, field, isOpen, onClose }: LookDialogProps): ReactNode {
  const { t } = useTranslation('reporter');
  const reveal = useReveal(complaintId);
  const [reason, setReason] = useState<RevealReason>('contact');
  const [note, setNote] = useState('');
  const end = (revealed: Revealed | null): void => {
    setNote('');
    reveal.reset();
    onClose(revealed);
  };
  return (
    <Modal
      open={isOpen}
      title={t('lookTitle', { field: t(`fields.${field}`) })}
      okText={t('show')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: note.trim() === '', loading: reveal.isPending }}
      onOk={() => {
        reveal.mutate({ field, reason, note }, { onSuccess: end });
      }}
      onCancel={() => {
        end(null);
      }}
    >
      <p>{t('lookNote')}</p>
      {reveal.error !== null && <ProblemAlert error={reveal.error} />}
      <ReasonFields
        reason={reason}
        reasons={REVEAL_REASONS}
        labelOf={(one) => t(`reasons.${one}`)}
        onReason={setReason}
        note={note}
        onNote={setNote}
      />
    </Modal>
  );
}
