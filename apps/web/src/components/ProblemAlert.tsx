import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from './use-problem-text';

/** An error with its remedy, and a way to try again. */
export function ProblemAlert({ error, onRetry }: { readonly error: Error; readonly onRetry?: () => void }): ReactNode {
  const { t } = useTranslation();
  const text = useProblemText();
  return (
    <Alert
      type="error"
      showIcon
      title={text(error)}
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
