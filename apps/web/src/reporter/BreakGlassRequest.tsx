import { Alert, Button, Input, Modal, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BREAK_GLASS_REASONS, type BreakGlassReason } from '@app/domain';
import type { ReporterView } from '@app/contracts';
import { ProblemAlert } from '../components/ProblemAlert';
import { useRequestBreakGlass } from './reporter-queries';

interface BreakGlassRequestProps {
  readonly complaintId: string;
  readonly view: ReporterView;
}

/** Asks a second person to let an exception from the secrecy pass. */
export function BreakGlassRequest({ complaintId, view }: BreakGlassRequestProps): ReactNode {
  const { t } = useTranslation('reporter');
  const [isOpen, setOpen] = useState(false);
  const waits = view.breakGlass?.status === 'requested';
  return (
    <>
      {view.breakGlass !== null && (
        <Alert
          type={view.breakGlass.status === 'ended' ? 'error' : 'info'}
          showIcon
          title={t(`breakGlass.asked.${view.breakGlass.status}`)}
        />
      )}
      {!waits && (
        <Button
          danger
          size="small"
          onClick={() => {
            setOpen(true);
          }}
        >
          {t('breakGlass.ask')}
        </Button>
      )}
      <RequestDialog
        complaintId={complaintId}
        isOpen={isOpen}
        onClose={() => {
          setOpen(false);
        }}
      />
    </>
  );
}

interface RequestDialogProps {
  readonly complaintId: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function RequestDialog({ complaintId, isOpen, onClose }: RequestDialogProps): ReactNode {
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
      <Select
        className="reporter-wide"
        aria-label={t('reason')}
        value={reason}
        onChange={setReason}
        options={BREAK_GLASS_REASONS.map((one) => ({ value: one, label: t(`breakGlass.reasons.${one}`) }))}
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
