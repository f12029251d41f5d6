import { App, Space } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '@app/contracts';
import { ReasonedButton } from '../accounts/AccountActions';
import { useFactorReset } from '../accounts/account-queries';
import { ReasonButton } from '../components/ReasonButton';
import { useSession } from '../session/session-queries';
import { GrantButton } from './GrantButton';

/** What the security administrator may do with the role of an account. */
export function RoleActions({ account }: { readonly account: AccountView }): ReactNode {
  const { t } = useTranslation(['roles', 'accounts']);
  const own = useSession()?.accountId;
  if (account.accountId === own) return <p className="quiet">{t('own')}</p>;
  return <ActionsOnOther account={account} />;
}

function ActionsOnOther({ account }: { readonly account: AccountView }): ReactNode {
  const { t } = useTranslation(['roles', 'accounts']);
  if (account.isDisabled && account.role === null) return <p className="quiet">{t('disabled')}</p>;
  return (
    <Space wrap>
      {!account.isDisabled && account.proposal === null && <GrantButton account={account} />}
      {account.role !== null && <ReasonedButton act="withdrawRole" accountId={account.accountId} />}
      {!account.isDisabled && <FactorResetButton accountId={account.accountId} />}
    </Space>
  );
}

function FactorResetButton({ accountId }: { readonly accountId: string }): ReactNode {
  const { t } = useTranslation(['accounts']);
  const { message } = App.useApp();
  const reset = useFactorReset(accountId);
  return (
    <ReasonButton
      label={t('factor.do')}
      note={t('factor.note')}
      reasonLabel={t('reason')}
      isPending={reset.isPending}
      error={reset.error}
      onSend={(reason, done) => {
        reset.mutate(reason, {
          onSuccess: () => {
            void message.success(t('factor.done'));
            done();
          },
        });
      }}
    />
  );
}
