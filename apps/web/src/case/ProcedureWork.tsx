import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CasePage, DeadlineView, Session } from '@app/contracts';
import { PointerWarning } from '../reporter/PointerWarning';
import type { StepGround } from '../steps/form-definition';
import { StepForm } from '../steps/StepForm';
import { stepFormOf } from '../steps/step-forms';
import { ordinaryStep, type OpenWork } from './case-work';
import { DeadlineLamp } from '../deadline/DeadlineLamp';
import { DutyOpened } from '../statutory-duty/DutyOpened';
import { LetterOnPaper } from './LetterOnPaper';
import { ProposedMeasure } from './ProposedMeasure';
import { StepsOfOthers } from './StepsOfOthers';
import { useWords } from '../components/use-words';

interface ProcedureWorkProps {
  readonly work: OpenWork;
  readonly page: CasePage;
  readonly session: Session;
  readonly isOpen: boolean;
  readonly onWhy: (recordId: string) => void;
}

/** One running procedure: its duty and clock, the steps that the person may take, and whose turn the others are. */
export function ProcedureWork({ work, page, session, isOpen, onWhy }: ProcedureWorkProps): ReactNode {
  const { proceeding, task } = work;
  const { kind, steps } = proceeding;
  const [chosen, setChosen] = useState<string | null>(isOpen ? ordinaryStep(steps) : null);
  const step = chosen !== null && steps.includes(chosen) ? chosen : null;
  return (
    <article className={steps.length > 0 ? 'work work-mine' : 'work'} id={task?.taskId}>
      <WorkHead work={work} caseFileId={page.caseFileId} />
      <LetterOnPaper proceeding={proceeding} />
      {kind === 'measure' && <ProposedMeasure page={page} proceeding={proceeding} onWhy={onWhy} />}
      <StepChoice kind={kind} steps={steps} step={step} onChoose={setChosen} />
      <StepsOfOthers proceeding={proceeding} />
      {step !== null && (
        <ChosenStep
          key={step}
          ground={{ page, proceeding, task, session }}
          step={step}
          onWhy={onWhy}
          onSent={() => {
            setChosen(null);
          }}
        />
      )}
    </article>
  );
}

interface ChosenStepProps {
  readonly ground: StepGround;
  readonly step: string;
  readonly onWhy: (recordId: string) => void;
  readonly onSent: () => void;
}

function ChosenStep({ ground, step, ...acts }: ChosenStepProps): ReactNode {
  const definition = stepFormOf(ground.proceeding.kind, step);
  if (definition === undefined) return null;
  return (
    <>
      <PointerWarning pointers={ground.page.subject?.pointers ?? []} />
      <StepForm definition={definition} ground={ground} step={step} {...acts} />
    </>
  );
}

function WorkHead({ work, caseFileId }: { work: OpenWork; caseFileId: string }): ReactNode {
  const { word, duty } = useWords();
  const { proceeding, task, deadline } = work;
  return (
    <header className="work-head">
      <div>
        <h3>{task === null ? word('kind', proceeding.kind) : duty(task)}</h3>
        <WorkState work={work} />
        {proceeding.kind === 'statutory-duty' && <DutyOpened proceeding={proceeding} />}
      </div>
      {deadline !== null && <WorkDue deadline={deadline} caseFileId={caseFileId} />}
    </header>
  );
}

function WorkState({ work }: { readonly work: OpenWork }): ReactNode {
  const { t } = useTranslation('case');
  const { word, statusWord, department } = useWords();
  const { kind, departmentCode, status } = work.proceeding;
  const holder = work.task?.assignee ?? null;
  return (
    <p className="case-minor">
      {word('kind', kind)} · {department(departmentCode)} · {statusWord(kind, status)}
      {holder !== null && ` · ${t('work.heldBy', { name: holder.displayName })}`}
    </p>
  );
}

function WorkDue({ deadline, caseFileId }: { deadline: DeadlineView; caseFileId: string }): ReactNode {
  const { due } = useWords();
  return (
    <div className="work-due">
      <DeadlineLamp
        of={{ caseFileId, deadlineId: deadline.deadlineId }}
        lamp={deadline.lamp}
        dueOn={deadline.dueOn}
        status={deadline.status}
        standstill={deadline.standstill}
        provisional={deadline.provisional}
      />
      {deadline.dueOn !== null && <span className="case-minor">{due(deadline)}</span>}
    </div>
  );
}

interface StepChoiceProps {
  readonly kind: string;
  readonly steps: readonly string[];
  readonly step: string | null;
  readonly onChoose: (step: string | null) => void;
}

function StepChoice({ kind, steps, step, onChoose }: StepChoiceProps): ReactNode {
  const { t } = useTranslation(['case', 'steps']);
  if (steps.length === 0) return null;
  return (
    <div className="work-steps" role="group" aria-label={t('work.steps')}>
      {steps.map((one) => (
        <Button
          key={one}
          type={one === step ? 'primary' : 'default'}
          ghost={one === step}
          aria-pressed={one === step}
          onClick={() => {
            onChoose(one === step ? null : one);
          }}
        >
          {t(`steps:forms.${kind}.${one}.title`)}
        </Button>
      ))}
    </div>
  );
}
