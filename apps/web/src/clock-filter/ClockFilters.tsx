import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PERIOD_UNITS } from '@app/domain';
import type { BoardTaskCounts, ClockFilter } from '@app/contracts';
import { useWords } from '../components/use-words';

interface ClockFiltersProps {
  readonly filters: ClockFilter;
  /** How many tasks each choice would leave; where they are known, only units that occur are offered. */
  readonly counts?: Omit<BoardTaskCounts, 'total'> | undefined;
  readonly onFilter: (change: ClockFilter) => void;
}

/** Filters tasks by their clock: the unit of the law, whether the day is provisional, whether the clock stands still. */
export function ClockFilters({ filters, counts, onFilter }: ClockFiltersProps): ReactNode {
  const { t } = useTranslation();
  const { word } = useWords();
  const { unit } = filters;
  const counted = (name: string, count: number | undefined): string =>
    count === undefined ? name : t('clock.counted', { name, count });
  const countOf = (of: string): number | undefined =>
    counts && (counts.units.find((one) => one.unit === of)?.count ?? 0);
  return (
    <>
      <Select
        allowClear
        aria-label={t('clock.unit')}
        placeholder={t('clock.unit')}
        value={unit}
        style={{ minWidth: 150 }}
        onChange={(value: ClockFilter['unit']) => {
          onFilter({ unit: value });
        }}
        options={PERIOD_UNITS.filter((value) => value === unit || countOf(value) !== 0).map((value) => ({
          value,
          label: counted(word('unit', value), countOf(value)),
        }))}
      />
      {(['provisional', 'standing'] as const).map((name) => (
        <Select
          key={name}
          allowClear
          aria-label={t(`clock.${name}`)}
          placeholder={t(`clock.${name}`)}
          value={filters[name]}
          style={{ minWidth: 140 }}
          onChange={(value: ClockFilter[typeof name]) => {
            onFilter({ [name]: value });
          }}
          options={(['yes', 'no'] as const).map((value) => ({
            value,
            label: counted(t(`clock.${name}Answers.${value}`), counts?.[name][value]),
          }))}
        />
      ))}
    </>
  );
}
