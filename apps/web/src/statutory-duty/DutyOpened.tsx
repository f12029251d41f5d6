import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProceedingView } from '@app/contracts';
import { textOf } from '../steps/fields/field-props';
import { useWords } from '../components/use-words';

/** What started a statutory duty, when, and who opened it. */
export function DutyOpened({ proceeding }: { readonly proceeding: ProceedingView }): ReactNode {
  const { t } = useTranslation('statutory-duty');
  const { day, time, department } = useWords();
  const { event, startOn, startAt, openedBy } = proceeding.facts;
  const from = textOf(startAt) === '' ? day(textOf(startOn)) : time(textOf(startAt));
  return (
    <p className="case-minor">
      {t('opened', { event: textOf(event), from, department: department(textOf(openedBy)) })}
    </p>
  );
}
