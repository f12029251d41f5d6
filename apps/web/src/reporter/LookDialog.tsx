import { Input, Modal, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { REVEAL_REASONS, type RevealReason } from '@app/domain';
import type { ReporterView, Revealed } from '@app/contracts';
import { ProblemAlert } from '../components/ProblemAlert';
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
      <Select
        className="reporter-wide"
        aria-label={t('reason')}
        value={reason}
        onChange={setReason}
        options={REVEAL_REASONS.map((one) => ({ value: one, label: t(`reasons.${one}`) }))}
      />
      <Input.TextArea
        className="dialog-text"
        rows={2}
        maxLength={1000}
        aria-label={t('note')}
        placeholder={t('note')}
        value={note}
        onChange={({ target }) => {
          setNote(target.value);
        }}
      />
    </Modal>
  );
}
