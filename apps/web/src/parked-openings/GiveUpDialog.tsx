import { App, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParkedOpening } from '@app/contracts';
import { ProblemAlert } from '../components/ProblemAlert';
import { ReasonInput } from '../components/ReasonInput';
import { useGiveUp } from './parked-opening-queries';

interface GiveUpDialogProps {
  readonly opening: ParkedOpening;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Asks why an opening is given up. */
export function GiveUpDialog({ opening, isOpen, onClose }: GiveUpDialogProps): ReactNode {
  const { t } = useTranslation('parked-openings');
  const { message } = App.useApp();
  const giveUp = useGiveUp();
  const { commandId, splitFrom } = opening;
  const goesTo = effectOf(opening);
  const [reason, setReason] = useState('');
  const send = (): void => {
    giveUp.mutate(
      { commandId, reason },
      {
        onSuccess: () => {
          void message.success(t(`givenUp.${goesTo}`));
          onClose();
        },
      },
    );
  };
  return (
    <Modal
      open={isOpen}
      title={t('giveUpTitle')}
      okText={t('giveUp')}
      cancelText={t('cancel')}
      okButtonProps={{ danger: true, disabled: reason.trim() === '', loading: giveUp.isPending }}
      onOk={send}
      onCancel={onClose}
    >
      <p>{t(`giveUpNote.${goesTo}`, { number: splitFrom })}</p>
      {giveUp.error !== null && <ProblemAlert error={giveUp.error} />}
      <ReasonInput label={t('reason')} value={reason} onChange={setReason} />
    </Modal>
  );
}

/** Where the matter goes: back to the pool, back to its case, or nowhere when giving it back is what failed. */
function effectOf({ command, splitFrom }: ParkedOpening): 'pool' | 'source' | 'record' {
  if (command === 'take-back-split') return 'record';
  return splitFrom === null ? 'pool' : 'source';
}
