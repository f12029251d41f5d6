import { Button, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from './ProblemAlert';
import { ReasonInput } from './ReasonInput';

interface ReasonButtonProps {
  /** Name of the button, and of the dialog. */
  readonly label: string;
  /** What the act does, for the person to think once more. */
  readonly note: string;
  readonly reasonLabel: string;
  readonly isPending: boolean;
  readonly error: Error | null;
  /** Does it; `done` closes the dialog. */
  readonly onSend: (reason: string, done: () => void) => void;
}

/** An act that wants a reason: asks for it before it is done. */
export function ReasonButton({ label, note, reasonLabel, isPending, error, onSend }: ReasonButtonProps): ReactNode {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const close = (): void => {
    setOpen(false);
    setReason('');
  };
  return (
    <>
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        {label}
      </Button>
      <Modal
        open={isOpen}
        title={label}
        okText={label}
        cancelText={t('cancel')}
        okButtonProps={{ danger: true, disabled: reason.trim() === '', loading: isPending }}
        onOk={() => {
          onSend(reason, close);
        }}
        onCancel={close}
      >
        <p>{note}</p>
        {error !== null && <ProblemAlert error={error} />}
        <ReasonInput label={reasonLabel} value={reason} onChange={setReason} />
      </Modal>
    </>
  );
}
