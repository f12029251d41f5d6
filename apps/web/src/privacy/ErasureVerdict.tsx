import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ReasonButton } from '../components/ReasonButton';
import { useDecideErasure } from './privacy-queries';

interface ErasureVerdictProps {
  readonly erasureId: string;
  readonly verdict: 'erase' | 'return';
}

/** The last word on an erasure, with a reason. */
export function ErasureVerdict({ erasureId, verdict }: ErasureVerdictProps): ReactNode {
  const { t } = useTranslation('privacy');
  const decide = useDecideErasure(erasureId);
  return (
    <ReasonButton
      label={t(`erasure.${verdict}`)}
      note={t(`erasure.${verdict}Note`)}
      reasonLabel={t('reason')}
      isPending={decide.isPending}
      error={decide.error}
      onSend={(reason, done) => {
        decide.mutate({ approved: verdict === 'erase', reason }, { onSuccess: done });
      }}
    />
  );
}
