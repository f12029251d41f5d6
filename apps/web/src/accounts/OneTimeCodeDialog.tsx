import { Button, Modal, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface OneTimeCodeDialogProps {
  readonly name: string;
  readonly accountName: string;
  /** Shown here and nowhere else; `null` while there is none. */
  readonly code: string | null;
  readonly onClose: () => void;
}

/** Shows the password that opens an account once; it is gone when the dialog is closed. */
export function OneTimeCodeDialog({ name, accountName, code, onClose }: OneTimeCodeDialogProps): ReactNode {
  const { t } = useTranslation('accounts');
  return (
    <Modal
      open={code !== null}
      title={t('code.title', { name })}
      closable={false}
      destroyOnHidden
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('code.close')}
        </Button>
      }
    >
      <p>{t('code.note', { accountName })}</p>
      <Typography.Text code copyable className="account-code">
        {code ?? ''}
      </Typography.Text>
      <p className="quiet">{t('code.once')}</p>
    </Modal>
  );
}
