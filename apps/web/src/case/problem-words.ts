import { useTranslation } from 'react-i18next';
import type { Problem } from '@app/contracts';
import { useWords } from './words';

const DEPARTMENTS: readonly string[] = ['conducting', 'department', 'leadDepartment'];
const DAYS: readonly string[] = ['on', 'earliest', 'servedOn', 'heldOn', 'dueOn', 'violationOn'];
const SUMS: readonly string[] = ['noticedFen', 'decidedFen', 'highestFen'];

/** Puts a refusal into words: its code selects the text, its data fills it. */
export function useProblemWords(): (problem: Pick<Problem, 'code' | 'data' | 'title' | 'detail'>) => string {
  const { t } = useTranslation(['domain', 'steps']);
  const { department, day, money, time } = useWords();
  const filled = (name: string, value: unknown): unknown => {
    if (DEPARTMENTS.includes(name) && typeof value === 'string') return department(value);
    if (DAYS.includes(name) && typeof value === 'string') return day(value);
    if (SUMS.includes(name) && typeof value === 'number') return money(value);
    if (name === 'departments' && Array.isArray(value)) return value.map((code) => department(String(code))).join('、');
    if (name === 'field') return t(`steps:fields.${String(value)}.label`, { defaultValue: '' });
    return name === 'at' ? time(String(value)) : value;
  };
  return ({ code, data = {}, title, detail }) => {
    const values = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, filled(name, value)]));
    return t(`domain:refusal.${code}`, { ...values, defaultValue: detail ?? title });
  };
}
