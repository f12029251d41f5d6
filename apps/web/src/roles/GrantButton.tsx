import { App, Button, Modal, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '@app/contracts';
import { ACCOUNT_ROLES, wantsSecondPerson, type AccountRole } from '@app/domain';
import { Marks } from '../accounts/AccountRow';
import { useGrant } from '../accounts/account-queries';
import { ProblemAlert } from '../components/ProblemAlert';
import { ReasonInput } from '../components/ReasonInput';
import { useWords } from '../components/use-words';

/** Grants a role; says before whether a second person must agree. */
export function GrantButton({ account }: { readonly account: AccountView }): ReactNode {
  const { t } = useTranslation(['roles', 'accounts']);
  const { message } = App.useApp();
  const grant = useGrant(account.accountId);
  const [isOpen, setOpen] = useState(false);
  const [role, setRole] = useState<AccountRole | null>(null);
  const [reason, setReason] = useState('');
  const close = (): void => {
    setOpen(false);
    setRole(null);
    setReason('');
    grant.reset();
  };
  const send = (): void => {
    if (role === null) return;
    grant.mutate(
      { role, reason },
      {
        onSuccess: ({ event }) => {
          void message.success(t(event === 'role-proposed' ? 'proposed' : 'granted'));
          close();
        },
      },
    );
  };
  return (
    <>
      <Button
        type="primary"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('grant')}
      </Button>
      <Modal
        open={isOpen}
        title={t('grantTo', { name: account.displayName, accountName: account.accountName })}
        okText={t(role !== null && wantsSecondPerson(role) ? 'propose' : 'grant')}
        cancelText={t('shell:cancel')}
        okButtonProps={{ disabled: role === null || reason.trim() === '', loading: grant.isPending }}
        onOk={send}
        onCancel={close}
      >
        <Marks account={account} />
        {grant.error !== null && <ProblemAlert error={grant.error} />}
        <RoleChoice role={role} present={account.role} onChange={setRole} />
        <p className="quiet">{t(role !== null && wantsSecondPerson(role) ? 'twoPersons' : 'atOnce')}</p>
        <ReasonInput label={t('accounts:reason')} value={reason} onChange={setReason} />
      </Modal>
    </>
  );
}

interface RoleChoiceProps {
  readonly role: AccountRole | null;
  readonly present: AccountRole | null;
  readonly onChange: (role: AccountRole) => void;
}

function RoleChoice({ role, present, onChange }: RoleChoiceProps): ReactNode {
  const { t } = useTranslation(['roles', 'accounts']);
  const { word } = useWords();
  return (
    <Select<AccountRole>
      className="account-wide"
      aria-label={t('role')}
      placeholder={t('role')}
      value={role}
      options={ACCOUNT_ROLES.filter((one) => one !== present).map((value) => ({
        value,
        label: `${word('role', value)} · ${t(`does.${value}`)}`,
      }))}
      onChange={onChange}
    />
  );
}
