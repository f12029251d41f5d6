import { IdcardOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignInWays } from '../second-factor/second-factor-queries';
import { rememberPlace, SIGN_ON_BEGIN } from './sign-on-arrival';
import './sign-on.css';

interface SignOnButtonProps {
  /** `window`: in a window of its own, because this page must stay as it is. */
  readonly in: 'page' | 'window';
}

/** The way in through the provider of single sign-on, where the deployment has one. */
export function SignOnButton({ in: where }: SignOnButtonProps): ReactNode {
  const { t } = useTranslation('sign-on');
  const provider = useSignInWays()?.provider ?? null;
  if (provider === null) return null;
  const more = where === 'window' ? { target: '_blank' } : { onClick: rememberPlace };
  return (
    <div className="sign-on-way">
      <Button size="large" block icon={<IdcardOutlined />} href={SIGN_ON_BEGIN} {...more}>
        {t('button', { provider })}
      </Button>
      {where === 'window' && <p className="quiet sign-on-note">{t('inWindow')}</p>}
    </div>
  );
}
