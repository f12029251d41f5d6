import { useTranslation } from 'react-i18next';
import type { FactValue } from '@app/domain';
import { useWords } from '../components/use-words';

/** Words for the facts that the rules see. */
export interface FactWords {
  readonly factLabel: (path: string) => string;
  readonly factValue: (path: string, value: FactValue) => string;
}

/** Words for the facts that the rules see; a path is `case.amountClaimedFen` or ends like it. */
export function useFactWords(): FactWords {
  const { t } = useTranslation('case');
  const { day, money } = useWords();
  const name = (path: string): string => path.split('.').at(-1) ?? path;
  // One code may stand for different things: `none` is no other procedure, and no answer of a party.
  const textValue = (path: string, value: string): string =>
    /^\d{4}-\d{2}-\d{2}$/.test(value)
      ? day(value)
      : t([`domain:${name(path)}.${value}`, `factValues.${value}`], { defaultValue: value });
  const plainValue = (path: string, value: FactValue): string => {
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    if (typeof value === 'number') return name(path).endsWith('Fen') ? money(value) : String(value);
    return JSON.stringify(value);
  };
  const factValue = (path: string, value: FactValue): string => {
    if (value === null) return t('facts.unknown');
    if (Array.isArray(value))
      return value.map((entry: FactValue) => factValue(path, entry)).join('、') || t('facts.empty');
    if (typeof value === 'string') return textValue(path, value);
    return plainValue(path, value);
  };
  return { factLabel: (path) => t(`facts.${path}`, { defaultValue: name(path) }), factValue };
}
