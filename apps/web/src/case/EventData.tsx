import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactValue } from '@app/domain';
import { useOfficialList } from './case-queries';
import { useWords } from '../components/use-words';

const DEPARTMENTS: readonly string[] = [
  'leadDepartment', 'boundDepartment', 'joiners', 'suggestedDepartment', 'toDepartment', 'receiver', 'departments', 'owner', 'department', 'deliverTo',
]; // prettier-ignore
const PEOPLE: readonly string[] = ['officials', 'chair', 'official'];
/** Ids and references that say nothing to people. */
const SILENT: readonly string[] = [
  'deadlineId',
  'recordId',
  'complaintId',
  'enterpriseId',
  'taskId',
  'proceedingId',
  'into',
  'newCaseFileId',
  'splitFrom',
  'marks',
];
/** A day or an instant. */
const MOMENT = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?$/;
const CODE = /^[a-z0-9-]+$|^[A-Z]{2,7}$|^V\d{4}$/;

/** What a person entered, in words; empty answers are left out. */
export function EventData({ data }: { readonly data: Readonly<Record<string, FactValue>> }): ReactNode {
  const { t, i18n } = useTranslation('steps');
  const spoken = useSpokenValue();
  const shown = Object.entries(data).flatMap(([name, value]) => {
    const words = SILENT.includes(name) ? '' : spoken(name, value);
    return words === '' || !i18n.exists(`steps:fields.${name}.label`) ? [] : [{ name, words }];
  });
  if (shown.length === 0) return null;
  return (
    <dl className="event-data">
      {shown.map(({ name, words }) => (
        <div key={name}>
          <dt>{t(`fields.${name}.label`)}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

function useSpokenValue(): (name: string, value: FactValue) => string {
  const { t } = useTranslation(['case', 'steps']);
  const { department, day, time, money, period, word } = useWords();
  const officials = useOfficialList();
  const person = (id: string): string =>
    officials.find(({ accountId }) => accountId === id)?.displayName ?? t('official');
  const moment = (value: string): string => (value.includes('T') ? time(value) : day(value));
  const text = (name: string, value: string): string => {
    if (DEPARTMENTS.includes(name)) return department(value);
    if (PEOPLE.includes(name)) return person(value);
    if (MOMENT.test(value)) return moment(value);
    if (name === 'violationCodes') return word('violation', value);
    if (name === 'clock' || name === 'rung') return word(name, value);
    const known = [`steps:options.${name}.${value}.label`, `case:factValues.${value}`];
    return CODE.test(value) ? t(known, { defaultValue: value }) : value;
  };
  const plain = (name: string, value: number | boolean): string => {
    if (typeof value === 'boolean') return t(value ? 'case:yes' : 'case:no');
    return name.endsWith('Fen') ? money(value) : String(value);
  };
  const compound = (name: string, value: FactValue & object): string => {
    if (isList(value))
      return value
        .map((entry) => spoken(name, entry))
        .filter(Boolean)
        .join(value.some(isRecord) ? '\n' : '；');
    const entries = Object.entries(value).map(([key, inner]) => spoken(key, inner));
    return period(value) || entries.join(' · ');
  };
  const spoken = (name: string, value: FactValue): string => {
    if (value === null || value === '') return '';
    if (typeof value === 'object') return compound(name, value);
    return typeof value === 'string' ? text(name, value) : plain(name, value);
  };
  return spoken;
}

/** A record takes a line of its own. */
function isRecord(value: FactValue): boolean {
  return typeof value === 'object' && value !== null && !isList(value);
}

function isList(value: FactValue): value is readonly FactValue[] {
  return Array.isArray(value);
}
