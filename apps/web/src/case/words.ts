import { useTranslation } from 'react-i18next';
import type { Bilingual } from '@app/contracts';
import type { FactValue } from '@app/domain';
import { useNames } from '../components/use-names';
import { recordOf } from '../steps/fields/field-props';

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
  const { t, i18n } = useTranslation('case');
  const { inLanguage, department, day, time, word } = useNames();
  const money = (fen: number | null): string =>
    fen === null
      ? t('none')
      : t('yuan', { sum: (fen / FEN).toLocaleString(i18n.language, { minimumFractionDigits: 2 }) });
  const period = (value: FactValue | undefined): string => {
    const { amount, unit } = recordOf(value);
    return typeof amount === 'number' && typeof unit === 'string'
      ? t('period', { amount, unit: t(`units.${unit}`) })
      : '';
  };
  const measure = (value: FactValue): string => {
    const { code, department: owner } = recordOf(value);
    return typeof code === 'string' && typeof owner === 'string'
      ? `${word('measure', code)} · ${department(owner)}`
      : '';
  };
  const slotValue = (slot: string, value: FactValue): string => {
    if (isList(value)) return value.map((entry) => slotValue(slot, entry)).join('、');
    if (typeof value === 'object') return period(value) || measure(value);
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    if (DEPARTMENT_SLOTS.includes(slot)) return department(String(value));
    return value === '' ? '' : t(`slotValues.${String(value)}`, { defaultValue: String(value) });
  };
  const statusWord = (kind: string, status: string): string => t(`status.${kind}.${status}`, { defaultValue: status });
  return { inLanguage, department, day, time, money, period, word, statusWord, slotValue };
}

function isList(value: FactValue): value is readonly FactValue[] {
  return Array.isArray(value);
}
