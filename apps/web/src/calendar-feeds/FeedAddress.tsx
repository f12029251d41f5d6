import { CopyOutlined } from '@ant-design/icons';
import { Alert, App, Button, Input } from 'antd';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The address of a feed that was just created: shown once, to be copied. */
export function FeedAddress({ path }: { readonly path: string }): ReactNode {
  const { t } = useTranslation('calendar-feeds');
  const { message } = App.useApp();
  const box = useRef<HTMLDivElement>(null);
  const address = `${window.location.origin}${path}`;
  useEffect(() => {
    box.current?.focus();
  }, [path]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(address); // there is no clipboard on a page without TLS
      void message.success(t('copied'));
    } catch {
      void message.info(t('copyByHand')); // whatever the browser's reason, the address can be selected
    }
  };
  return (
    <div ref={box} tabIndex={-1} className="feed-address" role="group" aria-label={t('address')}>
      <Alert
        type="success"
        showIcon
        title={t('once')}
        description={
          <>
            <div className="feed-address-line">
              <Input
                readOnly
                value={address}
                aria-label={t('address')}
                onFocus={({ target }) => {
                  target.select();
                }}
              />
              <Button icon={<CopyOutlined aria-hidden="true" />} onClick={() => void copy()}>
                {t('copy')}
              </Button>
            </div>
            <p>{t('how')}</p>
          </>
        }
      />
    </div>
  );
}
