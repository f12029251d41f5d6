import { Button, Input, Switch } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../components/DayInput';
import { useWords } from '../components/use-words';
import { ConditionFields } from './ConditionFields';
import { Field } from '../rule-editor/Field';
import type { FileFormProps } from '../rule-editor/file-form-props';
import { rewriteJson } from '../rule-file/rewrite-json';
import { ruleEntryOf, withRuleEntry, type RuleEntry } from './rule-content';
import { SourceFields } from '../rule-editor/SourceFields';

/** A rule: what it is called, from when to when it holds, what it compares with, why, and where that stands. */
export function RuleForm({ item, items, condition, mayEdit, isPending, onSave }: FileFormProps): ReactNode {
  const { t } = useTranslation('rule-editor');
  const { inLanguage } = useWords();
  const text = item.file.text ?? '';
  const content = item.content ?? {};
  const [entry, setEntry] = useState(ruleEntryOf(content));
  const written = rewriteJson(text, withRuleEntry(content, entry));
  const change = (part: Partial<RuleEntry>): void => {
    setEntry({ ...entry, ...part });
  };
  return (
    <form
      className="rule-form"
      aria-label={t('rule')}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(written);
      }}
    >
      {condition !== null && <p>{t('asks', { condition: inLanguage(condition) })}</p>}
      <ConditionFields
        when={entry.when}
        items={items}
        mayEdit={mayEdit}
        onChange={(when) => {
          change({ when });
        }}
      />
      <EffectFields entry={entry} mayEdit={mayEdit} onChange={change} />
      <TextFields entry={entry} mayEdit={mayEdit} onChange={change} />
      <div className="rule-figure">
        <SourceFields source={entry} items={items} mayEdit={mayEdit} onChange={change} />
      </div>
      {mayEdit && (
        <div className="rule-acts">
          <Button type="primary" htmlType="submit" loading={isPending} disabled={written === text}>
            {t('save')}
          </Button>
        </div>
      )}
    </form>
  );
}

interface PartProps {
  readonly entry: RuleEntry;
  readonly mayEdit: boolean;
  readonly onChange: (part: Partial<RuleEntry>) => void;
}

/** Whether a rule is on, and its first and last day. */
function EffectFields({ entry, mayEdit, onChange }: PartProps): ReactNode {
  const { t } = useTranslation('rule-editor');
  return (
    <div className="rule-figure">
      <Field label={t('field.isOn')}>
        {(id) => (
          <Switch
            id={id}
            className="rule-switch"
            disabled={!mayEdit}
            checked={entry.isOn}
            checkedChildren={t('on')}
            unCheckedChildren={t('off')}
            onChange={(isOn) => {
              onChange({ isOn });
            }}
          />
        )}
      </Field>
      {(['from', 'to'] as const).map((name) => (
        <Field key={name} label={t(`field.${name}`)}>
          {(id) => (
            <DayInput
              id={id}
              disabled={!mayEdit}
              value={entry[name]}
              onChange={(day) => {
                onChange({ [name]: day });
              }}
            />
          )}
        </Field>
      ))}
    </div>
  );
}

const TEXTS = ['titleZh', 'titleEn', 'reasonZh', 'reasonEn'] as const;

/** What a rule is called and why it speaks, in both languages. */
function TextFields({ entry, mayEdit, onChange }: PartProps): ReactNode {
  const { t } = useTranslation('rule-editor');
  return TEXTS.map((name) => (
    <Field key={name} label={t(`field.${name}`)}>
      {(id) => (
        <Input.TextArea
          id={id}
          autoSize={{ minRows: 1, maxRows: 6 }}
          readOnly={!mayEdit}
          value={entry[name]}
          onChange={({ target }) => {
            onChange({ [name]: target.value });
          }}
        />
      )}
    </Field>
  ));
}
