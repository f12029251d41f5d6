import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../components/ProblemAlert';
import { PasskeyGivenUpError } from './passkey-browser';

/** Why a proof did not succeed: a refusal of the server, or the browser's dialog was closed. */
export function FactorProblem({ error }: { readonly error: Error | null }): ReactNode {
  const { t } = useTranslation('second-factor');
  if (error === null) return null;
  if (error instanceof PasskeyGivenUpError) return <Alert type="warning" showIcon title={t('passkeyGivenUp')} />;
  return <ProblemAlert error={error} />;
}
