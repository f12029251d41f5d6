import { Button, Modal, Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergeConflictView } from '@app/contracts';
import { problemOf } from '../api/client';
import { useWords } from '../components/use-words';
import type { StepProps } from './step-props';

type Keep = Readonly<Record<string, 'mine' | 'theirs'>>;

/** Merges a draft into the pack in force; where both changed one thing, the person says whose change stays. */
export function RebaseButton({ draft: { revision, isOnCurrent }, isPending, error, onTake }: StepProps): ReactNode {
  const { t } = useTranslation('rule-draft');
  const [keep, setKeep] = useState<Keep>({});
  const [isAway, setAway] = useState(false);
  const conflicts = conflictsIn(error);
  const files = [...new Set(conflicts.map(({ file }) => file))];
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
      <Modal
        open={conflicts.length > 0 && !isAway}
        title={t('step.rebase')}
        okText={t('step.rebase')}
        cancelText={t('cancel')}
        okButtonProps={{ disabled: files.some((file) => keep[file] === undefined), loading: isPending }}
        onOk={() => {
          onTake({ step: 'rebase', revision, keep });
        }}
        onCancel={() => {
          setAway(true);
        }}
      >
        <p>{t('note.rebase')}</p>
        {files.map((file) => (
          <Conflict
            key={file}
            file={file}
            conflicts={conflicts}
            kept={keep[file]}
            onKeep={(side) => {
              setKeep({ ...keep, [file]: side });
            }}
          />
        ))}
      </Modal>
    </>
  );
}

interface ConflictProps {
  readonly file: string;
  readonly conflicts: readonly MergeConflictView[];
  readonly kept: 'mine' | 'theirs' | undefined;
  readonly onKeep: (side: 'mine' | 'theirs') => void;
}

function Conflict({ file, conflicts, kept, onKeep }: ConflictProps): ReactNode {
  const { t } = useTranslation('rule-draft');
  const { inLanguage } = useWords();
  return (
    <fieldset className="draft-conflict">
      <legend>
        <code>{file}</code>
      </legend>
      {conflicts
        .filter((one) => one.file === file)
        .map(({ words }) => (
          <p key={words.zh}>{inLanguage(words)}</p>
        ))}
      <Radio.Group
        aria-label={file}
        {...(kept === undefined ? {} : { value: kept })}
        options={(['mine', 'theirs'] as const).map((value) => ({ value, label: t(`keep.${value}`) }))}
        onChange={({ target }) => {
          onKeep(target.value === 'mine' ? 'mine' : 'theirs');
        }}
      />
    </fieldset>
  );
}

function conflictsIn(error: Error | null): readonly MergeConflictView[] {
  const problem = problemOf(error);
  const conflicts = problem?.code === 'rule-pack.merge-conflicts' ? problem.data?.['conflicts'] : [];
  return Array.isArray(conflicts) ? (conflicts as readonly MergeConflictView[]) : []; // written by our own server
}
