import { App, Button, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecalculationView } from '@app/contracts';
import { ProblemAlert } from '../components/ProblemAlert';
import { ReasonInput } from '../components/ReasonInput';
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
        <ReasonInput label={t('withdrawReason')} value={reason} onChange={setReason} />
      </Modal>
    </>
  );
}
