import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditFilter } from '@app/contracts';
import { PagedList } from '../components/PagedList';
import { PageHeader } from '../components/PageHeader';
import { AuditEntryRow } from './AuditEntryRow';
import { AuditExport } from './AuditExport';
import { AuditFilters } from './AuditFilters';
import { useAuditEntries } from './audit-queries';
import { RecordState } from './RecordState';
import './audit.css';

/** The audit trail: who did and looked at what. It shows nothing of what is in a case. */
export function AuditPage(): ReactNode {
  const { t } = useTranslation('audit');
  const navigate = useNavigate();
  const filter: AuditFilter = useSearch({ strict: false }); // the server checks what stands in the address
  const query = useAuditEntries(filter);
  return (
    <>
      <PageHeader title={t('title')} note={t('note')}>
        <AuditExport filter={filter} />
      </PageHeader>
      <RecordState />
      <AuditFilters
        filter={filter}
        onChange={(next) => void navigate({ to: '/audit', search: { ...next }, replace: true })}
      />
      <PagedList
        query={query}
        row={(entry) => <AuditEntryRow key={`${entry.chain}/${entry.seq}`} entry={entry} />}
        empty={t('empty')}
        more={t('more')}
        label={t('list')}
      />
    </>
  );
}
