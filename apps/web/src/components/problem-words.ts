import { useTranslation } from 'react-i18next';
import type { Problem } from '@app/contracts';
import { problemOf } from '../api/client';
import { useWords } from './use-words';

const DEPARTMENTS: readonly string[] = ['conducting', 'department', 'leadDepartment'];
const DAYS: readonly string[] = ['on', 'earliest', 'servedOn', 'heldOn', 'dueOn', 'violationOn'];
const SUMS: readonly string[] = ['noticedFen', 'decidedFen', 'highestFen'];

/** Puts a refusal into words: its code selects the text, its data fills it. */
export function useProblemWords(): (problem: Pick<Problem, 'code' | 'data' | 'title' | 'detail'>) => string {
  const { t } = useTranslation(['domain', 'steps']);
  const { department, day, money, time } = useWords();
  const spoken: Readonly<Record<string, (text: string) => string>> = {
    ...Object.fromEntries(DEPARTMENTS.map((name) => [name, department])),
    ...Object.fromEntries(DAYS.map((name) => [name, day])),
    field: (name) => t(`steps:fields.${name}.label`, { defaultValue: '' }),
    at: time,
  };
  const filled = (name: string, value: unknown): unknown => {
    if (typeof value === 'string') return spoken[name]?.(value) ?? value;
    if (typeof value === 'number') return SUMS.includes(name) ? money(value) : value;
    return name === 'departments' && Array.isArray(value) ? value.map(String).map(department).join('、') : value;
  };
  return ({ code, data = {}, title, detail }) => {
    const values = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, filled(name, value)]));
    return t(`domain:refusal.${code}`, { ...values, defaultValue: detail ?? title });
  };
}

/** Says in words why something did not work. */
export function useProblemText(): (error: unknown) => string {
  const { t } = useTranslation('shell');
  const words = useProblemWords();
  return (error) => {
    const problem = problemOf(error);
    return problem === null ? t('problem.unexpected') : words(problem);
  };
}
