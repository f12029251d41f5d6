import { Input, Segmented, Select } from 'antd';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { ClockFilters } from '../clock-filter/ClockFilters';
import type { TaskFilters } from './task-queries';

interface TaskFilterBarProps {
  readonly filters: TaskFilters;
  readonly searchField: RefObject<HTMLDivElement | null>;
  readonly onFilter: (change: TaskFilters) => void;
}

/** Search, holder, lamp and order of a list of tasks. */
export function TaskFilterBar({ filters, searchField, onFilter }: TaskFilterBarProps): ReactNode {
  const { t } = useTranslation('workbench');
  const { sort, mine, lamp, search } = filters;
  return (
    <div className="list-filters">
      <div ref={searchField}>
        <Input.Search
          allowClear
          aria-label={t('search')}
          placeholder={t('search')}
          defaultValue={search}
          onSearch={(text) => {
            onFilter({ search: text || undefined });
          }}
        />
      </div>
      <HolderFilter mine={mine} onFilter={onFilter} />
      <Select
        allowClear
        aria-label={t('lamp')}
        placeholder={t('lamp')}
        value={lamp}
        style={{ minWidth: 120 }}
        onChange={(value) => {
          onFilter({ lamp: value });
        }}
        options={(['red', 'yellow', 'green'] as const).map((value) => ({ value, label: t(`lamps.${value}`) }))}
      />
      <ClockFilters filters={filters} onFilter={onFilter} />
      <Select
        aria-label={t('sort')}
        value={sort ?? 'due'}
        style={{ minWidth: 140 }}
        onChange={(value) => {
          onFilter({ sort: value });
        }}
        options={(['due', 'opened'] as const).map((value) => ({ value, label: t(`sorts.${value}`) }))}
      />
    </div>
  );
}

type HolderFilterProps = Pick<TaskFilterBarProps, 'onFilter'> & { readonly mine: TaskFilters['mine'] };

function HolderFilter({ mine, onFilter }: HolderFilterProps): ReactNode {
  const { t } = useTranslation('workbench');
  return (
    <Segmented
      value={mine ?? 'all'}
      onChange={(value) => {
        onFilter({ mine: value });
      }}
      options={(['all', 'mine', 'unclaimed'] as const).map((value) => ({ value, label: t(`holders.${value}`) }))}
    />
  );
}
