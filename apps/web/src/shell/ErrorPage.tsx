import { Button, Result } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** A page failed; what was entered on the server is safe. */
export function ErrorPage({ error }: { readonly error: unknown }): ReactNode {
  const { t } = useTranslation();
  return (
    <Result
      status="error"
      title={t('pageError.title')}
      subTitle={`${t('pageError.note')} (${error instanceof Error ? error.name : ''})`}
      extra={
        <Button
          type="primary"
          onClick={() => {
            window.location.reload();
          }}
        >
          {t('pageError.reload')}
        </Button>
      }
    />
  );
}
