import { useEffect, useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Json, PackItem } from '../rule-file/pack-items';
import { GroupFields } from './GroupFields';
import type { ConditionTree } from './condition-tree-props';
import { useConditionText } from './use-condition-text';

interface ConditionEditorProps {
  readonly when: Json;
  readonly items: readonly PackItem[];
  /** What was saved, in words of the server; `null` where it has none. */
  readonly savedWords: string | null;
  /** Whether it stands here as it was saved. */
  readonly isAsSaved: boolean;
  readonly mayEdit: boolean;
  readonly onChange: (when: Json) => void;
}

/** What a rule asks: comparisons and how they are joined, and beneath them the whole as a sentence. */
export function ConditionEditor({ when, items, savedWords, isAsSaved, ...form }: ConditionEditorProps): ReactNode {
  const { t } = useTranslation('rule-editor');
  const { mayEdit, onChange } = form;
  const base = useId();
  const [wish, setWish] = useState<{ readonly id: string } | null>(null);
  const text = useConditionText(items);
  useEffect(() => {
    if (wish !== null) document.getElementById(wish.id)?.focus();
  }, [wish]);
  const tree: ConditionTree = {
    root: when,
    items,
    mayEdit,
    idOf: (place, control) => [base, ...place, control].join('-'),
    onEdit: (root, focus) => {
      onChange(root);
      if (focus !== undefined) setWish({ id: focus });
    },
  };
  return (
    <section className="rule-condition" aria-label={t('condition')}>
      <h3>{t('condition')}</h3>
      <GroupFields tree={tree} group={when} place={[]} />
      <p aria-live="polite">
        {t(isAsSaved ? 'asks' : 'asksThen', { condition: (isAsSaved ? savedWords : null) ?? text(when) })}
      </p>
    </section>
  );
}
