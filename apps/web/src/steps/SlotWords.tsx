import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactValue } from '@app/domain';
import { useWords } from '../components/use-words';

/** One slot of a proposal in words; an empty one is left out. */
export function SlotWords({ slot, value }: { readonly slot: string; readonly value: FactValue }): ReactNode {
  const { t } = useTranslation('steps');
  const { slotValue } = useWords();
  const shown = slotValue(slot, value);
  if (shown === '') return null;
  return (
    <div>
      <dt>{t(`slots.${slot}`, { defaultValue: slot })}</dt>
      <dd>{shown}</dd>
    </div>
  );
}
