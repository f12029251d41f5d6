import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../components/use-words';
import { useSession } from '../session/session-queries';

/** Tells, in the first session after it, that an administrator has taken the second factor away. */
export function FactorResetNotice(): ReactNode {
  const { t } = useTranslation('second-factor');
  const { time } = useWords();
  const at = useSession()?.secondFactorResetAt ?? null;
  if (at === null) return null;
  return <Alert banner closable type="warning" title={t('reset', { time: time(at) })} />;
}
