import { App, Button, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecalculationView } from '@app/contracts';
import { ProblemAlert } from '../components/ProblemAlert';
import { useWithdraw } from './recalculation-queries';

/** Takes back what nobody has approved, and asks why. */
export function WithdrawButton({ recalculation }: { readonly recalculation: RecalculationView }): ReactNode {
  const { t } = useTranslation('recalculation');
  const { message } = App.useApp();
  const withdraw = useWithdraw(recalculation.recalculationId);
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const close = (): void => {
    setOpen(false);
  };
  const send = (): void => {
    withdraw.mutate(
      { reason },
      {
        onSuccess: () => {
          void message.success(t('withdrawDone'));
          close();
        },
      },
    );
  };
  if (recalculation.status !== 'planned' && recalculation.status !== 'planning') return null;
  return (
    <>
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('withdraw')}
      </Button>
      <Modal
        open={isOpen}
        title={t('withdrawTitle')}
        okText={t('withdraw')}
        cancelText={t('cancel')}
        okButtonProps={{ danger: true, disabled: reason.trim() === '', loading: withdraw.isPending }}
        onOk={send}
        onCancel={close}
      >
        <p>{t('withdrawNote')}</p>
        {withdraw.error !== null && <ProblemAlert error={withdraw.error} />}
        <Input.TextArea
          className="dialog-text"
          rows={3}
          maxLength={1000}
          showCount
          aria-label={t('withdrawReason')}
          placeholder={t('withdrawReason')}
          value={reason}
          onChange={({ target }) => {
            setReason(target.value);
          }}
        />
      </Modal>
    </>
  );
}
