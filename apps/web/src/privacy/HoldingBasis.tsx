import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LegalBasis } from '@app/contracts';

/** The articles on which holding data rests, each with how certain it is. */
export function HoldingBasis({ bases }: { readonly bases: readonly LegalBasis[] }): ReactNode {
  const { t } = useTranslation('privacy');
  if (bases.length === 0) return t('register.toConfirm');
  return bases
    .map(({ law, article, mark }) => t('register.article', { law: t(`law.${law}`), article, mark }))
    .join('；');
}
