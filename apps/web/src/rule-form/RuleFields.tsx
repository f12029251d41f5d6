import { Input, Switch } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../components/DayInput';
import { Field } from '../rule-editor/Field';
import type { RuleEntry } from './rule-content';

interface PartProps {
  readonly entry: RuleEntry;
  readonly mayEdit: boolean;
  readonly onChange: (part: Partial<RuleEntry>) => void;
}

/** Whether a rule is on, and its first and last day. */
export function EffectFields({ entry, mayEdit, onChange }: PartProps): ReactNode {
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
export function TextFields({ entry, mayEdit, onChange }: PartProps): ReactNode {
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
