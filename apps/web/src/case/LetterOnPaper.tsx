import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProceedingView } from '@app/contracts';
import { textOf } from '../steps/fields/field-props';
import { useWords } from '../components/use-words';

/** How an oversight letter gets to a department in which nobody can sign in; nothing for one that answers itself. */
export function LetterOnPaper({ proceeding }: { readonly proceeding: ProceedingView }): ReactNode {
  const { t } = useTranslation('case');
  const { department } = useWords();
  const to = textOf(proceeding.facts['deliverTo']);
  if (proceeding.kind !== 'oversight' || to === '') return null;
  return <Alert type="warning" showIcon title={t('work.letterOnPaper', { department: department(to) })} />;
}
