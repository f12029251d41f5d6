import { useTranslation } from 'react-i18next';
import type { Bilingual } from '@app/contracts';
import type { FactValue } from '@app/domain';
import { useDepartments } from './case-queries';

/** Words for the codes of the domain, in the language of the reader. */
export interface Words {
  readonly inLanguage: (text: Bilingual) => string;
  readonly department: (code: string | null) => string;
  readonly day: (day: string | null) => string;
  readonly time: (instant: string) => string;
  readonly money: (fen: number | null) => string;
  readonly period: (value: FactValue | undefined) => string;
  /** A code of a vocabulary of `domain.json`, the code itself when it has no words. */
  readonly word: (vocabulary: string, code: string) => string;
  /** The status of a procedure. */
  readonly statusWord: (kind: string, status: string) => string;
  /** The value of a proposal's slot. */
  readonly slotValue: (slot: string, value: FactValue) => string;
}

const FEN = 100;
const DEPARTMENT_SLOTS: readonly string[] = ['lead', 'joiners'];

/** Words for the codes of the domain, in the language of the reader. */
export function useWords(): Words {
  const { t, i18n } = useTranslation(['domain', 'case']);
  const departments = useDepartments();
  const language = i18n.language.startsWith('zh') ? 'zh' : 'en';
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  const word = (vocabulary: string, code: string): string => t(`domain:${vocabulary}.${code}`, { defaultValue: code });
  const department = (code: string | null): string => {
    const found = departments.find((one) => one.code === code);
    return found === undefined ? (code ?? t('case:none')) : found.name[language];
  };
  const period = (value: FactValue | undefined): string => {
    if (typeof value !== 'object' || value === null || !('amount' in value) || !('unit' in value)) return '';
    return t('case:period', { amount: String(value['amount']), unit: t(`case:units.${String(value['unit'])}`) });
  };
  const slotValue = (slot: string, value: FactValue): string => {
    if (value === null || value === '') return '';
    if (Array.isArray(value)) return value.map((entry: FactValue) => slotValue(slot, entry)).join('、');
    if (typeof value === 'object') return period(value) || measureWords(value as Readonly<Record<string, FactValue>>); // the two other shapes are excluded above
    if (DEPARTMENT_SLOTS.includes(slot)) return department(String(value));
    return typeof value === 'string' ? t(`case:slotValues.${value}`, { defaultValue: value }) : plain(value);
  };
  const plain = (value: FactValue): string =>
    typeof value === 'boolean' ? t(value ? 'case:yes' : 'case:no') : String(value);
  const measureWords = (value: Readonly<Record<string, FactValue>>): string =>
    'code' in value
      ? [word('measure', String(value['code'])), department(String(value['department'] ?? ''))].join(' · ')
      : '';
  return {
    inLanguage: (text) => text[language],
    department,
    day: (day) =>
      day === null
        ? t('case:none')
        : new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`)),
    time: (instant) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(instant)),
    money: (fen) =>
      fen === null
        ? t('case:none')
        : t('case:yuan', { sum: (fen / FEN).toLocaleString(locale, { minimumFractionDigits: 2 }) }),
    period,
    word,
    statusWord: (kind, status) => t(`case:status.${kind}.${status}`, { defaultValue: status }),
    slotValue,
  };
}
