import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Modal } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardTask, CaseCommandRequest } from '@app/contracts';
import { call } from '../api/client';
import { ProblemAlert } from '../components/ProblemAlert';
import { ReasonInput } from '../components/ReasonInput';

/** How a supervisor presses: 催办 a reminder, 督办 a letter with receipt and answer. */
export type Pressure = 'remind' | 'press';

interface PressDialogProps {
  readonly task: BoardTask;
  readonly pressure: Pressure | null;
  readonly onClose: () => void;
}

/** Asks for the words of a reminder or an oversight letter and sends it once. */
export function PressDialog({ task, pressure, onClose }: PressDialogProps): ReactNode {
  const { t } = useTranslation('oversight');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const key = useRef(crypto.randomUUID());
  const [text, setText] = useState('');
  const sending = useMutation({
    mutationFn: (body: CaseCommandRequest) =>
      call('commandCase', { path: { caseFileId: task.caseFileId }, body, idempotencyKey: key.current }),
    onSuccess: async () => {
      key.current = crypto.randomUUID();
      void message.success(t(pressure === 'press' ? 'pressed' : 'reminded'));
      onClose();
      await queries.invalidateQueries();
    },
  });
  const send = (): void => {
    const { taskId } = task;
    sending.mutate(
      pressure === 'press' ? { type: 'press', taskId, demand: text } : { type: 'remind', taskId, note: text },
    );
  };
  return (
    <Modal
      open={pressure !== null}
      title={t(pressure === 'press' ? 'pressTitle' : 'remindTitle')}
      okText={t('send')}
      cancelText={t('cancel')}
      okButtonProps={{ disabled: text.trim() === '', loading: sending.isPending }}
      onOk={send}
      onCancel={onClose}
    >
      <p>{t(pressure === 'press' ? 'pressNote' : 'remindNote')}</p>
      {!task.hasDesk && (
        <Alert
          className="dialog-note"
          type="warning"
          showIcon
          title={t(pressure === 'press' ? 'pressOnPaper' : 'remindByPhone')}
        />
      )}
      {sending.error !== null && <ProblemAlert error={sending.error} />}
      <ReasonInput label={t('words')} value={text} onChange={setText} rows={4} />
    </Modal>
  );
}
