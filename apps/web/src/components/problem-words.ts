import { useTranslation } from 'react-i18next';
import type { Problem } from '@app/contracts';
import { plainDate } from '@app/domain';
import { problemOf } from '../api/client';
import { useWords } from './use-words';

const DEPARTMENTS: readonly string[] = ['conducting', 'department', 'leadDepartment'];
const SUMS: readonly string[] = ['noticedFen', 'decidedFen', 'highestFen'];

/** Puts a refusal into words: its code selects the text, its data fills it. */
export function useProblemWords(): (problem: Pick<Problem, 'code' | 'data' | 'title' | 'detail'>) => string {
  const { t } = useTranslation(['domain', 'steps', 'case']);
  const { cited, department, day, money, time, word } = useWords();
  const spoken: Readonly<Record<string, (text: string) => string>> = {
    ...Object.fromEntries(DEPARTMENTS.map((name) => [name, department])),
    decision: (code) => t(`case:decisions.names.${code}`, { defaultValue: code }),
    field: (name) => t(`steps:fields.${name}.label`, { defaultValue: '' }),
    at: time,
    role: (code) => word('role', code),
    base: cited,
    draftState: (code) => word('draftState', code),
    draftStep: (code) => word('draftStep', code),
  };
  const dayOrText = (text: string): string => (plainDate(text) === null ? text : day(text));
  const each: Readonly<Record<string, (text: string) => string>> = {
    departments: department,
    decisions: (code) => t(`case:decisions.names.${code}`, { defaultValue: code }),
    violations: (code) => word('violation', code),
  };
  const listed = (name: string, values: readonly string[]): string =>
    values.map(each[name] ?? dayOrText).join('、') || '—';
  const filled = (name: string, value: unknown): unknown => {
    if (typeof value === 'string') return (spoken[name] ?? dayOrText)(value);
    if (typeof value === 'number') return SUMS.includes(name) ? money(value) : value;
    return Array.isArray(value) ? listed(name, value.map(String)) : value;
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
