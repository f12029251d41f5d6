import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergeConflictView } from '@app/contracts';
import { problemOf } from '../api/client';
import type { StepProps } from '../rule-draft/step-props';
import { ConflictDialog } from './ConflictDialog';

/** Merges a draft into the pack in force; where both changed one thing, the person says whose change stays. */
export function RebaseButton({ draft: { revision, isOnCurrent }, isPending, error, onTake }: StepProps): ReactNode {
  const { t } = useTranslation('rule-draft');
  const [isAway, setAway] = useState(false);
  const conflicts = conflictsIn(error);
  if (isOnCurrent) return null;
  return (
    <>
      <Button
        loading={isPending}
        onClick={() => {
          setAway(false);
          onTake({ step: 'rebase', revision });
        }}
      >
        {t('step.rebase')}
      </Button>
      {conflicts.length > 0 && !isAway && (
        <ConflictDialog
          conflicts={conflicts}
          isPending={isPending}
          onMerge={(keep) => {
            onTake({ step: 'rebase', revision, keep });
          }}
          onClose={() => {
            setAway(true);
          }}
        />
      )}
    </>
  );
}

function conflictsIn(error: Error | null): readonly MergeConflictView[] {
  const problem = problemOf(error);
  const conflicts = problem?.code === 'rule-pack.merge-conflicts' ? problem.data?.['conflicts'] : [];
  return Array.isArray(conflicts) ? (conflicts as readonly MergeConflictView[]) : []; // written by our own server
}
