import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StandstillView } from '@app/contracts';
import { useWords } from '../components/use-words';

/** Says since when a clock stands still, and what is left of it or when it goes on. */
export function Standstill({ standstill }: { readonly standstill: StandstillView }): ReactNode {
  const { t } = useTranslation('deadline-ledger');
  const { day, period } = useWords();
  const { standstill: why, from, until, left } = standstill;
  const words = until === null ? (left === undefined ? 'open' : 'left') : 'until';
  return (
    <span className="standstill">
      {t(`standstillOf.${why}.${words}`, {
        since: day(from),
        until: day(until),
        left: left === undefined ? '' : period({ amount: left.amount, unit: left.unit }),
      })}
    </span>
  );
}
