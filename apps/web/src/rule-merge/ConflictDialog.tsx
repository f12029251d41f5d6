import { Button, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergeConflictView, RebaseDraft } from '@app/contracts';
import { ConflictCard, SIDES, type Side } from './ConflictCard';
import './rule-merge.css';

type Keep = NonNullable<RebaseDraft['keep']>;

interface ConflictDialogProps {
  readonly conflicts: readonly MergeConflictView[];
  readonly isPending: boolean;
  readonly onMerge: (keep: Keep) => void;
  readonly onClose: () => void;
}

/** Everything that both changed, thing by thing; merged once a side is chosen for each. */
export function ConflictDialog({ conflicts, isPending, onMerge, onClose }: ConflictDialogProps): ReactNode {
  const { t } = useTranslation(['rule-merge', 'rule-draft']);
  const [keep, setKeep] = useState<Keep>({});
  const chosen = conflicts.filter(({ key }) => keep[key] !== undefined).length;
  return (
    <Modal
      open
      width={960}
      title={t('rule-draft:step.rebase')}
      okText={t('rule-draft:step.rebase')}
      cancelText={t('rule-draft:cancel')}
      okButtonProps={{ disabled: chosen < conflicts.length, loading: isPending }}
      onOk={() => {
        onMerge(keep);
      }}
      onCancel={onClose}
    >
      <p>{t('note')}</p>
      <div className="merge-all">
        <span aria-live="polite">{t('chosen', { chosen, count: conflicts.length })}</span>
        {SIDES.map((side) => (
          <Button
            key={side}
            size="small"
            onClick={() => {
              setKeep(Object.fromEntries(conflicts.map(({ key }): [string, Side] => [key, side])));
            }}
          >
            {t(`all.${side}`)}
          </Button>
        ))}
      </div>
      <ul className="plain-list" aria-label={t('conflicts')}>
        {conflicts.map((conflict) => (
          <ConflictCard
            key={conflict.key}
            conflict={conflict}
            kept={keep[conflict.key]}
            onKeep={(side) => {
              setKeep({ ...keep, [conflict.key]: side });
            }}
          />
        ))}
      </ul>
    </Modal>
  );
}
