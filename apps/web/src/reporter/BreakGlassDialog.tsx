import { Input, Modal } from 'antd';
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

/** Asks for a reason and the own password. */
export function BreakGlassDialog({ complaintId, isOpen, onClose }: BreakGlassDialogProps): ReactNode {
  const { t } = useTranslation('reporter');
  const request = useRequestBreakGlass(complaintId);
  const [reason, setReason] = useState<BreakGlassReason>('danger-to-person');
  const [note, setNote] = useState('');
  const [password, setPassword] = useState('');
  const end = (): void => {
    setNote('');
    setPassword('');
    request.reset();
    onClose();
  };
  return (
    <Modal
      open={isOpen}
      title={t('breakGlass.ask')}
      okText={t('breakGlass.send')}
      cancelText={t('cancel')}
      okButtonProps={{ danger: true, disabled: note.trim() === '' || password === '', loading: request.isPending }}
      onOk={() => {
        request.mutate({ reason, note, password }, { onSuccess: end });
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
      <Input.Password
        autoComplete="current-password"
        aria-label={t('password')}
        placeholder={t('password')}
        value={password}
        onChange={({ target }) => {
          setPassword(target.value);
        }}
      />
    </Modal>
  );
}
