import { Checkbox, Input, InputNumber, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrialField } from '@app/contracts';
import { useWords } from '../components/use-words';
import type { FactJson } from '../rule-try/trial-place';
import { useFactText } from './use-fact-text';

interface InputProps {
  readonly id: string;
  readonly field: TrialField;
  readonly value: FactJson;
  readonly isWrong: boolean;
  readonly onChange: (value: FactJson) => void;
}

/** A fact in the field of its type; "unknown" is an answer of its own where the catalogue allows it. */
export function FactInput(props: InputProps): ReactNode {
  return INPUTS[props.field.type](props);
}

const INPUTS: Readonly<Record<TrialField['type'], (props: InputProps) => ReactNode>> = {
  boolean: (props) => <YesNo {...props} />,
  integer: (props) => <Amount {...props} />,
  code: (props) => <Code {...props} />,
  codes: (props) => <Codes {...props} />,
  text: (props) => <Text {...props} />,
};

/** The value of the choice "unknown": no code of a pack has a space. */
const UNKNOWN = 'not known';

const wrongness = (isWrong: boolean): { readonly status?: 'error' } => (isWrong ? { status: 'error' } : {});

function YesNo({ id, field, value, onChange }: InputProps): ReactNode {
  const { t } = useTranslation('rule-try');
  const answers = ['yes', 'no', ...(field.nullable || value === null ? ['unknown'] : [])] as const;
  const facts = { yes: true, no: false, unknown: null } as const;
  const shown = value === null ? 'unknown' : value === true ? 'yes' : 'no';
  return (
    <Radio.Group
      id={id}
      aria-labelledby={`${id}-label`}
      optionType="button"
      value={shown}
      options={answers.map((answer) => ({ value: answer, label: t(answer) }))}
      onChange={({ target }) => {
        const chosen = answers.find((answer) => answer === target.value);
        onChange(chosen === 'yes' || chosen === 'no' ? facts[chosen] : null);
      }}
    />
  );
}

/** A whole number in the unit of the pack; of money it is told what that is in yuan. */
function Amount({ id, field, value, isWrong, onChange }: InputProps): ReactNode {
  const { t } = useTranslation('rule-try');
  const { inLanguage } = useWords();
  const text = useFactText();
  const { min, max, unit, unitWords } = field;
  return (
    <>
      <InputNumber
        id={id}
        className="try-amount"
        {...wrongness(isWrong)}
        min={min}
        max={max}
        precision={0}
        value={typeof value === 'number' ? value : null}
        placeholder={t('unknown')}
        suffix={unitWords === null ? undefined : inLanguage(unitWords)}
        onChange={(amount) => {
          onChange(typeof amount === 'number' ? amount : null);
        }}
      />
      {unit === 'fen' && typeof value === 'number' && <span className="quiet">= {text.value(value, field)}</span>}
    </>
  );
}

function Code({ id, field, value, isWrong, onChange }: InputProps): ReactNode {
  const { t } = useTranslation('rule-try');
  const text = useFactText();
  const codes = known(field, typeof value === 'string' ? [value] : []);
  const unknown = field.nullable || value === null ? [{ value: UNKNOWN, label: t('unknown') }] : [];
  return (
    <Select
      id={id}
      {...wrongness(isWrong)}
      showSearch={{ optionFilterProp: 'label' }}
      value={typeof value === 'string' ? value : UNKNOWN}
      options={[...unknown, ...codes.map((code) => ({ value: code, label: text.code(code, field) }))]}
      onChange={(chosen) => {
        onChange(chosen === UNKNOWN ? null : chosen);
      }}
    />
  );
}

function Codes({ id, field, value, isWrong, onChange }: InputProps): ReactNode {
  const text = useFactText();
  const chosen = Array.isArray(value) ? value.map(String) : [];
  return (
    <>
      <Select
        id={id}
        {...wrongness(isWrong)}
        mode="multiple"
        showSearch={{ optionFilterProp: 'label' }}
        disabled={field.nullable && value === null}
        value={chosen}
        options={known(field, chosen).map((code) => ({ value: code, label: text.code(code, field) }))}
        onChange={onChange}
      />
      {field.nullable && <NotKnown value={value} empty={[]} onChange={onChange} />}
    </>
  );
}

function Text({ id, field, value, isWrong, onChange }: InputProps): ReactNode {
  return (
    <>
      <Input
        id={id}
        {...wrongness(isWrong)}
        maxLength={2000}
        disabled={field.nullable && value === null}
        value={typeof value === 'string' ? value : ''}
        onChange={({ target }) => {
          onChange(target.value);
        }}
      />
      {field.nullable && <NotKnown value={value} empty="" onChange={onChange} />}
    </>
  );
}

interface NotKnownProps extends Pick<InputProps, 'value' | 'onChange'> {
  /** What stands there once it is known. */
  readonly empty: FactJson;
}

/** An empty list or text is something else than not knowing it. */
function NotKnown({ value, empty, onChange }: NotKnownProps): ReactNode {
  const { t } = useTranslation('rule-try');
  return (
    <Checkbox
      checked={value === null}
      onChange={({ target }) => {
        onChange(target.checked ? null : empty);
      }}
    >
      {t('unknown')}
    </Checkbox>
  );
}

/** The codes of the catalogue, and what stands there besides. */
function known({ codes }: TrialField, present: readonly string[]): readonly string[] {
  return [...new Set([...codes.map(({ code }) => code), ...present])];
}
