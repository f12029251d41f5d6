import { Button, Tag } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CasePage, Session } from '@app/contracts';
import { StepForm } from '../steps/StepForm';
import { stepFormOf } from '../steps/step-forms';
import type { OpenWork } from './case-work';
import { DayLamp } from './DayLamp';
import { StepsOfOthers } from './StepsOfOthers';
import { useWords } from './words';

interface ProcedureWorkProps {
  readonly work: OpenWork;
  readonly page: CasePage;
  readonly session: Session;
  readonly isOpen: boolean;
  readonly onWhy: (recordId: string) => void;
}

/** One running procedure: its duty and clock, the steps that the person may take, and whose turn the others are. */
export function ProcedureWork({ work, page, session, isOpen, onWhy }: ProcedureWorkProps): ReactNode {
  const { t } = useTranslation(['case', 'steps']);
  const { word, statusWord, department, day } = useWords();
  const { proceeding, task, deadline } = work;
  const { kind, steps, departmentCode } = proceeding;
  const [chosen, setChosen] = useState<string | null>(isOpen ? (steps[0] ?? null) : null);
  const step = chosen !== null && steps.includes(chosen) ? chosen : null;
  const definition = step === null ? undefined : stepFormOf(kind, step);
  return (
    <article className={steps.length > 0 ? 'work work-mine' : 'work'} id={task?.taskId}>
      <header className="work-head">
        <div>
          <h3>{task === null ? word('kind', kind) : word('duty', task.duty)}</h3>
          <p className="case-minor">
            {word('kind', kind)} · {department(departmentCode)} · {statusWord(kind, proceeding.status)}
            {task?.assignee !== null && task !== null && ` · ${t('work.heldBy', { name: task.assignee.displayName })}`}
          </p>
        </div>
        {deadline !== null && (
          <div className="work-due">
            <DayLamp deadline={deadline} />
            <span className="case-minor">{day(deadline.dueOn)}</span>
            {deadline.provisional && <Tag>{t('provisional')}</Tag>}
          </div>
        )}
      </header>
      {steps.length > 0 && (
        <div className="work-steps" role="group" aria-label={t('work.steps')}>
          {steps.map((one) => (
            <Button
              key={one}
              type={one === step ? 'primary' : 'default'}
              ghost={one === step}
              aria-pressed={one === step}
              onClick={() => {
                setChosen(one === step ? null : one);
              }}
            >
              {t(`steps:forms.${kind}.${one}.title`)}
            </Button>
          ))}
        </div>
      )}
      <StepsOfOthers proceeding={proceeding} />
      {step !== null && definition !== undefined && (
        <StepForm
          key={step}
          definition={definition}
          ground={{ page, proceeding, task, session }}
          step={step}
          onWhy={onWhy}
        />
      )}
    </article>
  );
}
