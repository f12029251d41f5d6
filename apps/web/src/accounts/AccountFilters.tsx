import { Button, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ACCOUNT_ROLES } from '@app/domain';
import { useDepartmentList } from '../components/departments';
import { FilterChoice } from '../components/FilterChoice';
import { useWords } from '../components/use-words';
import type { AccountFilter } from './account-queries';

interface AccountFiltersProps {
  readonly filter: AccountFilter;
  readonly onChange: (filter: AccountFilter) => void;
}

const ROLES = ['none', ...ACCOUNT_ROLES] as const;
const STATES = ['active', 'disabled'] as const;

/** By what accounts are looked for; everything stands in the address. */
export function AccountFilters({ filter, onChange }: AccountFiltersProps): ReactNode {
  const { t } = useTranslation('accounts');
  const { department, word } = useWords();
  const departments = useDepartmentList();
  const change = (part: AccountFilter): void => {
    onChange({ ...filter, ...part });
  };
  return (
    <section className="list-filters" aria-label={t('filters')}>
      <Input.Search
        key={filter.search ?? ''}
        allowClear
        className="account-search"
        aria-label={t('search')}
        placeholder={t('search')}
        defaultValue={filter.search}
        onSearch={(text) => {
          change({ search: text.trim() === '' ? undefined : text.trim() });
        }}
      />
      <FilterChoice
        label={t('department')}
        value={filter.department}
        options={departments.map(({ code }) => ({ value: code, label: department(code) }))}
        onChange={(value) => {
          change({ department: value });
        }}
      />
      <FilterChoice
        label={t('role')}
        value={filter.role}
        options={ROLES.map((value) => ({ value, label: word('role', value) }))}
        onChange={(value) => {
          change({ role: value });
        }}
      />
      <FilterChoice
        label={t('state')}
        value={filter.state}
        options={STATES.map((value) => ({ value, label: t(`stateOf.${value}`) }))}
        onChange={(value) => {
          change({ state: value });
        }}
      />
      <Button
        type="text"
        onClick={() => {
          onChange({});
        }}
      >
        {t('clear')}
      </Button>
    </section>
  );
}
