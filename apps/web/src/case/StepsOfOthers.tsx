import { HourglassOutlined, UserSwitchOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProceedingView } from '@app/contracts';
import { useWords } from '../components/use-words';

/** Steps that are open but not for the reader: whose turn it is, and where the head of the department must act. */
export function StepsOfOthers({ proceeding }: { readonly proceeding: ProceedingView }): ReactNode {
  const { t } = useTranslation(['case', 'steps']);
  const { department } = useWords();
  if (proceeding.stepsOfOthers.length === 0) return null;
  return (
    <ul className="others">
      {proceeding.stepsOfOthers.map(({ step, departmentCode, needsLead }) => (
        <li key={`${step}/${departmentCode}`}>
          {needsLead ? <UserSwitchOutlined aria-hidden="true" /> : <HourglassOutlined aria-hidden="true" />}{' '}
          {t(needsLead ? 'work.needsLead' : 'work.needsOther', {
            step: t(`steps:forms.${proceeding.kind}.${step}.title`),
            department: department(departmentCode),
          })}
        </li>
      ))}
    </ul>
  );
}
