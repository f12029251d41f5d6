import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/client';
import { useProblemText } from './problem-words';

/** The workflow service, or the whole server, did not answer. */
const AWAY: readonly number[] = [503, 0];

interface ProblemAlertProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** What was refused or failed, what helps, and a way to try again where there is one. */
export function ProblemAlert({ error, onRetry }: ProblemAlertProps): ReactNode {
  const { t } = useTranslation();
  const text = useProblemText();
  const problem = problemOf(error);
  const isAway = AWAY.includes(problem?.status ?? -1);
  return (
    <Alert
      type={isAway ? 'warning' : 'error'}
      showIcon
      title={text(error)}
      description={isAway ? t('problem.retry') : t(`remedy.${problem?.code ?? ''}`, { defaultValue: '' })}
      action={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {t('retry')}
          </Button>
        )
      }
    />
  );
}
