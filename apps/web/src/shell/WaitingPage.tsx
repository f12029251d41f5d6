import { Button, Result } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignOut } from '../session/session-queries';

/** What a person finds to whom no role was granted yet. */
export function WaitingPage(): ReactNode {
  const { t } = useTranslation();
  const signOut = useSignOut();
  return (
    <Result
      status="info"
      title={<h1>{t('waiting.title')}</h1>}
      subTitle={
        <>
          <p>{t('waiting.note')}</p>
          <p>{t('waiting.do')}</p>
        </>
      }
      extra={
        <Button
          type="primary"
          loading={signOut.isPending}
          onClick={() => {
            signOut.mutate();
          }}
        >
          {t('waiting.again')}
        </Button>
      }
    />
  );
}
