import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PagedList } from '../components/PagedList';
import { PageHeader } from '../components/PageHeader';
import { AccountActions } from './AccountActions';
import { AccountCreation } from './AccountCreation';
import { AccountFilters } from './AccountFilters';
import { AccountRow } from './AccountRow';
import { useAccounts, type AccountFilter } from './account-queries';
import './accounts.css';

/** The accounts of people, for the system administrator: made, shut and moved here; rights come from another. */
export function AccountsPage(): ReactNode {
  const { t } = useTranslation('accounts');
  const navigate = useNavigate();
  const filter: AccountFilter = useSearch({ strict: false }); // the server checks what stands in the address
  const query = useAccounts(filter);
  return (
    <>
      <PageHeader title={t('title')} note={t('note')}>
        <AccountCreation />
      </PageHeader>
      <AccountFilters
        filter={filter}
        onChange={(next) => void navigate({ to: '/accounts', search: { ...next }, replace: true })}
      />
      <PagedList
        query={query}
        row={(account) => (
          <AccountRow key={account.accountId} account={account}>
            <AccountActions account={account} />
          </AccountRow>
        )}
        empty={t('empty')}
        more={t('more')}
        label={t('list')}
      />
    </>
  );
}
