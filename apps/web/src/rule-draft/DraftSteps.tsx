import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleDraftDetail } from '@app/contracts';
import { NEXT_DRAFT_STEPS, type DraftStep } from '@app/domain';
import { ProblemAlert } from '../components/ProblemAlert';
import { ReasonButton } from '../components/ReasonButton';
import { RebaseButton } from '../rule-merge/RebaseButton';
import { ActivateButton } from './ActivateButton';
import { ApproveButton } from './ApproveButton';
import { useDraftStep, useReload } from './draft-queries';
import type { StepProps } from './step-props';

const BUTTONS: readonly (readonly [DraftStep, (props: StepProps) => ReactNode])[] = [
  ['withdraw', (props) => <ReasonStep key="withdraw" {...props} step="withdraw" />],
  ['return', (props) => <ReasonStep key="return" {...props} step="return" />],
  ['rebase', (props) => <RebaseButton key="rebase" {...props} />],
  ['submit', (props) => <SubmitButton key="submit" {...props} />],
  ['approve', (props) => <ApproveButton key="approve" {...props} />],
  ['activate', (props) => <ActivateButton key="activate" {...props} />],
];

/** What the person may do with a draft now. */
export function DraftSteps({ draft }: { readonly draft: RuleDraftDetail }): ReactNode {
  const { t } = useTranslation('rule-draft');
  const { message } = App.useApp();
  const taking = useDraftStep(draft.draftId);
  const reload = useReload(draft.draftId);
  const steps: readonly DraftStep[] = NEXT_DRAFT_STEPS[draft.state];
  const onTake: StepProps['onTake'] = (asked, done) => {
    taking.mutate(asked, {
      onSuccess: () => {
        void message.success(t(`done.${asked.step}`));
        done?.();
      },
    });
  };
  const { isPending, error } = taking;
  return (
    <>
      {error !== null && <ProblemAlert error={error} onRetry={reload} />}
      {BUTTONS.filter(([step]) => steps.includes(step)).map(([, button]) =>
        button({ draft, isPending, error, onTake }),
      )}
    </>
  );
}

function ReasonStep({ draft, isPending, error, onTake, step }: StepProps & { step: 'withdraw' | 'return' }): ReactNode {
  const { t } = useTranslation('rule-draft');
  return (
    <ReasonButton
      isPending={isPending}
      error={error}
      reasonLabel={t('reason')}
      label={t(`step.${step}`)}
      note={t(`note.${step}`)}
      onSend={(reason, done) => {
        onTake({ step, revision: draft.revision, reason }, done);
      }}
    />
  );
}

function SubmitButton({ draft: { revision, changed }, isPending, onTake }: StepProps): ReactNode {
  const { t } = useTranslation('rule-draft');
  return (
    <Button
      type="primary"
      loading={isPending}
      disabled={changed.length === 0}
      onClick={() => {
        onTake({ step: 'submit', revision });
      }}
    >
      {t('step.submit')}
    </Button>
  );
}
