import { App, Space } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '@app/contracts';
import { ReasonButton } from '../components/ReasonButton';
import { usePasswordReset, useReasonedAct, type ReasonedAct } from './account-queries';
import { MoveButton } from './MoveButton';
import { OneTimeCodeDialog } from './OneTimeCodeDialog';

/** What the system administrator may do with an account. */
export function AccountActions({ account }: { readonly account: AccountView }): ReactNode {
  const { accountId, isDisabled } = account;
  return (
    <Space wrap>
      {isDisabled ? (
        <ReasonedButton act="enableAccount" accountId={accountId} />
      ) : (
        <>
          <ResetButton account={account} />
          <MoveButton account={account} />
          <ReasonedButton act="endAccountSessions" accountId={accountId} />
          <ReasonedButton act="disableAccount" accountId={accountId} />
        </>
      )}
    </Space>
  );
}

interface ReasonedButtonProps {
  readonly act: ReasonedAct;
  readonly accountId: string;
}

/** An act that wants nothing but a reason; says what is left to do. */
export function ReasonedButton({ act, accountId }: ReasonedButtonProps): ReactNode {
  const { t } = useTranslation('accounts');
  const { message } = App.useApp();
  const acting = useReasonedAct(act, accountId);
  return (
    <ReasonButton
      label={t(`${act}.do`)}
      note={t(`${act}.note`)}
      reasonLabel={t('reason')}
      isPending={acting.isPending}
      error={acting.error}
      onSend={(reason, done) => {
        acting.mutate(reason, {
          onSuccess: ({ heldTasks }) => {
            void message.success(heldTasks > 0 ? t('heldTasks', { count: heldTasks }) : t(`${act}.done`));
            done();
          },
        });
      }}
    />
  );
}

function ResetButton({
  account: { accountId, displayName, accountName },
}: {
  readonly account: AccountView;
}): ReactNode {
  const { t } = useTranslation('accounts');
  const reset = usePasswordReset(accountId);
  const [code, setCode] = useState<string | null>(null);
  return (
    <>
      <ReasonButton
        label={t('reset.do')}
        note={t('reset.note')}
        reasonLabel={t('reason')}
        isPending={reset.isPending}
        error={reset.error}
        onSend={(reason, done) => {
          reset.mutate(reason, {
            onSuccess: ({ oneTimeCode }) => {
              done();
              setCode(oneTimeCode);
            },
          });
        }}
      />
      <OneTimeCodeDialog
        name={displayName}
        accountName={accountName}
        code={code}
        onClose={() => {
          setCode(null);
        }}
      />
    </>
  );
}
