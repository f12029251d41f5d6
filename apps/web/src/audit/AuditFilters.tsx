import { Button, Input } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditAction, AuditFilter, AuditResult } from '@app/contracts';
import type { PlainDate } from '@app/domain';
import { DayPicker } from '../components/DayPicker';
import { useDepartmentList } from '../components/departments';
import { FilterChoice } from '../components/FilterChoice';
import { useWords } from '../components/use-words';

interface AuditFiltersProps {
  readonly filter: AuditFilter;
  readonly onChange: (filter: AuditFilter) => void;
}

const RESULTS: readonly AuditResult[] = ['asked', 'done', 'refused', 'failed'];

/** By what entries are looked for; everything stands in the address, so that a search can be kept. */
export function AuditFilters({ filter, onChange }: AuditFiltersProps): ReactNode {
  const { t } = useTranslation('audit');
  const { department } = useWords();
  const change = (part: AuditFilter): void => {
    onChange({ ...filter, ...part });
  };
  return (
    <section className="list-filters" aria-label={t('filters')}>
      <Day name="from" filter={filter} onChange={change} />
      <Day name="to" filter={filter} onChange={change} />
      <Text name="actor" filter={filter} onChange={change} />
      <Text name="object" filter={filter} onChange={change} />
      <FilterChoice
        label={t('department')}
        value={filter.department}
        options={useDepartmentList().map(({ code }) => ({ value: code, label: department(code) }))}
        onChange={(value) => {
          change({ department: value });
        }}
      />
      <FilterChoice
        label={t('action')}
        value={filter.action}
        options={useActions()}
        onChange={(value) => {
          change({ action: value });
        }}
      />
      <FilterChoice
        label={t('result')}
        value={filter.result}
        options={RESULTS.map((value) => ({ value, label: t(`resultOf.${value}`) }))}
        onChange={(value) => {
          change({ result: value });
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

interface Option<Value> {
  readonly value: Value;
  readonly label: string;
}

/** Every act that has a name. */
function useActions(): Option<AuditAction>[] {
  const { t } = useTranslation('audit');
  const acts = t('act', { returnObjects: true }) as Readonly<Record<string, Readonly<Record<string, string>>>>; // as audit.json has it
  return Object.entries(acts).flatMap(([concept, names]) =>
    Object.entries(names).map(([name, label]) => ({ value: `${concept}.${name}` as AuditAction, label })),
  ); // a spec keeps the texts complete
}

interface PartProps<Name> extends AuditFiltersProps {
  readonly name: Name;
}

function Text({ name, filter, onChange }: PartProps<'actor' | 'object'>): ReactNode {
  const { t } = useTranslation('audit');
  return (
    <Input.Search
      key={filter[name] ?? ''}
      allowClear
      style={{ maxWidth: 220 }}
      aria-label={t(name)}
      placeholder={t(name)}
      defaultValue={filter[name]}
      onSearch={(text) => {
        onChange({ [name]: text.trim() === '' ? undefined : text.trim() });
      }}
    />
  );
}

function Day({ name, filter, onChange }: PartProps<'from' | 'to'>): ReactNode {
  const { t } = useTranslation('audit');
  const day = filter[name];
  return (
    <DayPicker
      aria-label={t(name)}
      placeholder={t(name)}
      value={day === undefined ? null : dayjs(day)}
      onChange={(picked: Dayjs | null) => {
        onChange({ [name]: picked === null ? undefined : (picked.format('YYYY-MM-DD') as PlainDate) });
      }}
    />
  );
}
