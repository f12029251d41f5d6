import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../components/use-words';
import { ConditionEditor } from '../rule-condition/ConditionEditor';
import { conditionFault } from '../rule-condition/condition-fault';
import { LIMITS } from '../rule-condition/condition-tree';
import { writtenCondition } from '../rule-condition/opposite';
import { EditForm } from '../rule-editor/EditForm';
import type { FileFormProps } from '../rule-editor/file-form-props';
import { SourceFields } from '../rule-editor/SourceFields';
import { useEdits } from '../rule-editor/use-edits';
import { factIn } from '../rule-file/fact-catalogue';
import { textIn, type Json, type PackItem } from '../rule-file/pack-items';
import { rewriteJson } from '../rule-file/rewrite-json';
import { Marks } from '../rule-marks/Marks';
import { marksAt, otherMarks } from '../rule-marks/file-marks';
import { outcomeFault } from '../rule-outcome/decision-slots';
import { OutcomeFields } from '../rule-outcome/OutcomeFields';
import { ruleEntryOf, withRuleEntry, type RuleEntry } from './rule-content';
import { EffectFields, TextFields } from './RuleFields';

/** Members of a rule beside which its marks stand. */
const MARKED: readonly string[] = ['when', 'then', 'effective', 'title', 'reason', 'cites', 'level'];

/** A rule: what it asks and proposes, what it is called, from when to when it holds, why, and where that stands. */
export function RuleForm({ item, items, condition, marks, mayEdit, isPending, onSave }: FileFormProps): ReactNode {
  const { t } = useTranslation('rule-editor');
  const { inLanguage } = useWords();
  const content = item.content ?? {};
  const { value: entry, change: set, undo } = useEdits(() => ruleEntryOf(content));
  const change = (part: Partial<RuleEntry>): void => {
    set({ ...entry, ...part });
  };
  const text = item.file.text ?? '';
  const when = useMemo(() => fileCondition(entry.when, items), [entry.when, items]);
  const written = rewriteJson(text, withRuleEntry(content, { ...entry, when }));
  const isAsSaved = JSON.stringify(when) === JSON.stringify(content['when']);
  const fields = { entry, mayEdit, onChange: change };
  return (
    <EditForm
      label={t('rule')}
      saved={item.file.text}
      fault={useFaultText(entry, items)}
      {...{ written, mayEdit, isPending, onSave, undo }}
    >
      <Marks marks={otherMarks(marks, MARKED)} />
      <ConditionEditor
        when={entry.when}
        items={items}
        savedWords={condition === null ? null : inLanguage(condition)}
        isAsSaved={isAsSaved}
        mayEdit={mayEdit}
        onChange={(changed) => {
          change({ when: changed });
        }}
      />
      <Marks marks={marksAt(marks, 'when')} />
      <OutcomeFields
        decision={textIn(content['decision'])}
        then={entry.then}
        items={items}
        mayEdit={mayEdit}
        onChange={(then) => {
          change({ then });
        }}
      />
      <Marks marks={marksAt(marks, 'then')} />
      <EffectFields {...fields} />
      <Marks marks={marksAt(marks, 'effective')} />
      <TextFields {...fields} />
      <Marks marks={[...marksAt(marks, 'title'), ...marksAt(marks, 'reason')]} />
      <div className="rule-figure">
        <SourceFields source={entry} items={items} mayEdit={mayEdit} onChange={change} />
      </div>
      <Marks marks={[...marksAt(marks, 'cites'), ...marksAt(marks, 'level')]} />
    </EditForm>
  );
}

/** The condition as its file writes it; while it cannot be written, as it stands in the form. */
function fileCondition(when: Json, items: readonly PackItem[]): Json {
  return writtenCondition(when, ({ fact, path }) => factIn(items, fact, path)) ?? when;
}

/** Why a rule cannot be saved as it stands, in words. */
function useFaultText({ when, then }: RuleEntry, items: readonly PackItem[]): string | null {
  const { t } = useTranslation('rule-editor');
  const fault = conditionFault(when, items) ?? outcomeFault(then);
  return fault === null ? null : t(`fault.${fault}`, LIMITS);
}
