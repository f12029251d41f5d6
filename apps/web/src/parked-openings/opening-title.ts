import { useTranslation } from 'react-i18next';
import type { ParkedOpening } from '@app/contracts';

/** How an opening is named: by its receipt, or by the case that its matter is a part of. */
export function useOpeningTitle(): (opening: Pick<ParkedOpening, 'receiptNumber' | 'splitFrom'>) => string {
  const { t } = useTranslation('parked-openings');
  return ({ receiptNumber, splitFrom }) =>
    splitFrom === null ? (receiptNumber ?? t('noReceipt')) : t('splitFrom', { number: splitFrom });
}
