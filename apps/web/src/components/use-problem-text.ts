import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api/client';

/** Says in words why something did not work. */
export function useProblemText(): (error: Error) => string {
  const { t } = useTranslation(['domain', 'shell']);
  return (error) => {
    if (!(error instanceof ProblemError)) return t('shell:problem.unexpected');
    const { code, title, data } = error.problem;
    return t(`domain:refusal.${code}`, { ...data, defaultValue: title });
  };
}
