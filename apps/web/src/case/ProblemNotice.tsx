import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from './case-commands';
import { useProblemWords } from './problem-words';

/** What was refused or failed, and what helps. */
export function ProblemNotice({ error }: { readonly error: unknown }): ReactNode {
  const { t } = useTranslation('case');
  const words = useProblemWords();
  const problem = problemOf(error);
  if (problem === null)
    return <Alert type="error" showIcon title={t('problem.offline')} description={t('problem.kept')} />;
  const isAway = problem.status === 503;
  return (
    <Alert
      type={isAway ? 'warning' : 'error'}
      showIcon
      title={words(problem)}
      description={isAway ? t('problem.retry') : t(`remedy.${problem.code}`, { defaultValue: '' })}
    />
  );
}
