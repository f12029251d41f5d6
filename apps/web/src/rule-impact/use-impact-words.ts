import { useTranslation } from 'react-i18next';
import type { ImpactFlip } from '@app/contracts';
import { useFactWords } from '../case/fact-words';
import { useWords } from '../components/use-words';

type SlotChange = ImpactFlip['changes'][number];

/** Words for what an impact run found. */
export interface ImpactWords {
  readonly decision: (decision: string) => string;
  readonly change: (change: SlotChange) => string;
  /** A fact by its path, `case.amountClaimedFen`. */
  readonly fact: (path: string) => string;
  readonly percent: (share: number) => string;
}

/** Words for what an impact run found, in the language of the reader. */
export function useImpactWords(): ImpactWords {
  const { t, i18n } = useTranslation(['rule-impact', 'case', 'steps']);
  const { slotValue } = useWords();
  const { factLabel } = useFactWords();
  const said = (slot: string, value: SlotChange['from']): string =>
    (value === null ? '' : slotValue(slot, value)) || textOf(value, t('nothing'));
  return {
    decision: (decision) => t(`case:decisions.names.${decision}`, { defaultValue: decision }),
    change: ({ slot, from, to }) =>
      t('change', {
        slot: t(`steps:slots.${slot}`, { defaultValue: slot }),
        from: said(slot, from),
        to: said(slot, to),
      }),
    fact: (path) => `${factLabel(path)} (${path})`,
    percent: (share) =>
      share.toLocaleString(i18n.language, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  };
}

/** A value that has no words of its own, such as a ladder. */
function textOf(value: SlotChange['from'], nothing: string): string {
  const isEmpty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
  return isEmpty ? nothing : JSON.stringify(value);
}
