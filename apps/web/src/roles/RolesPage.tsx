import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { hasDuty } from '@app/contracts';
import { AccountFilters } from '../accounts/AccountFilters';
import { AccountRow } from '../accounts/AccountRow';
import { useAccounts, type AccountFilter } from '../accounts/account-queries';
import { PagedList } from '../components/PagedList';
import { PageHeader } from '../components/PageHeader';
import { useSession } from '../session/session-queries';
import { Proposals } from './Proposals';
import { RoleActions } from './RoleActions';
import '../accounts/accounts.css';

/** Who may do what: the security administrator grants and withdraws, a second person decides on what was proposed. */
export function RolesPage(): ReactNode {
  const { t } = useTranslation(['roles', 'accounts']);
  const grants = hasDuty(useSession()?.role, 'grant-roles');
  return (
    <>
      <PageHeader title={t('title')} note={t(grants ? 'note' : 'noteOfSecond')} />
      <Proposals />
      {grants && <Accounts />}
    </>
  );
}

function Accounts(): ReactNode {
  const { t } = useTranslation(['roles', 'accounts']);
  const navigate = useNavigate();
  const filter: AccountFilter = useSearch({ strict: false }); // the server checks what stands in the address
  const query = useAccounts(filter);
  return (
    <section>
      <h2>{t('accounts')}</h2>
      <AccountFilters
        filter={filter}
        onChange={(next) => void navigate({ to: '/roles', search: { ...next }, replace: true })}
      />
      <PagedList
        query={query}
        row={(account) => (
          <AccountRow key={account.accountId} account={account}>
            <RoleActions account={account} />
          </AccountRow>
        )}
        empty={t('accounts:empty')}
        more={t('accounts:more')}
        label={t('accounts:list')}
      />
    </section>
  );
}
