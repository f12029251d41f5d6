import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const KEYS = ['j', 'k', 'Enter', 'c', '/', '?'] as const;

/** The keys of the workbench. */
export function KeyHelp({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('workbench');
  return (
    <Modal open={isOpen} onCancel={onClose} footer={null} title={t('keys.open')}>
      <dl>
        {KEYS.map((key) => (
          <div key={key} style={{ display: 'flex', gap: 16, padding: '6px 0' }}>
            <dt style={{ width: 72 }}>
              <kbd>{key}</kbd>
            </dt>
            <dd style={{ margin: 0 }}>{t(`keys.${key === '/' ? 'slash' : key === '?' ? 'help' : key}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
