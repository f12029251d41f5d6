import { useTranslation } from 'react-i18next';
import type { TrialField } from '@app/contracts';
import { useWords } from '../components/use-words';
import type { FactJson } from '../rule-try/trial-place';

/** Words for the facts of a pack, by its own catalogue. */
export interface FactText {
  readonly value: (value: FactJson, field: TrialField) => string;
  /** What may stand in a field. */
  readonly allowed: (field: TrialField) => string;
  readonly code: (code: string, field: TrialField) => string;
}

/** Words for the facts of a pack, in the language of the reader. */
export function useFactText(): FactText {
  const { t } = useTranslation('rule-try');
  const { inLanguage, money } = useWords();
  const code = (one: string, { codes }: TrialField): string => {
    const known = codes.find((value) => value.code === one);
    return known === undefined ? one : inLanguage(known);
  };
  const amount = (value: number, { unit, unitWords }: TrialField): string => {
    if (unit === 'fen') return money(value);
    return unitWords === null ? String(value) : `${value} ${inLanguage(unitWords)}`;
  };
  const value = (fact: FactJson, field: TrialField): string => {
    if (fact === null) return t('unknown');
    if (typeof fact === 'boolean') return t(fact ? 'yes' : 'no');
    if (typeof fact === 'number') return amount(fact, field);
    if (typeof fact === 'string') return code(fact, field);
    return Array.isArray(fact)
      ? fact.map((one: FactJson) => value(one, field)).join('、') || t('empty')
      : JSON.stringify(fact);
  };
  const allowed = (field: TrialField): string => {
    const { type, min, max, nullable } = field;
    const what = type === 'integer' ? t('allowed.integer', { min, max }) : t(`allowed.${type}`);
    return nullable ? t('allowed.orUnknown', { what }) : what;
  };
  return { value, allowed, code };
}
