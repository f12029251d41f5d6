import { Checkbox, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDepartmentList } from '../components/departments';
import { textIn, type Json, type JsonObject } from '../rule-file/pack-items';
import { AmountField } from '../rule-value/AmountField';
import { CodeField } from '../rule-value/CodeField';
import type { ValueFieldProps } from '../rule-value/value-field-props';
import { YesNoField } from '../rule-value/YesNoField';
import type { DecisionSlot } from './decision-slots';

interface MeasureFieldsProps extends ValueFieldProps {
  readonly slot: DecisionSlot;
  readonly entry: JsonObject;
}

/** A reward or a punishment: what, by whom, for how long, upon what, and how it ends. */
export function MeasureFields({ slot, entry, ...props }: MeasureFieldsProps): ReactNode {
  const { t } = useTranslation('rule-editor');
  const departments = useDepartmentList().map(({ code, name }) => ({ code, ...name }));
  const isDepartment = (code: string): boolean => departments.some((one) => one.code === code);
  const own = (name: string): ValueFieldProps => ({
    ...props,
    id: name === 'code' ? props.id : `${props.id}-${name}`,
    label: t(`measure.${name}`),
    value: entry[name] ?? '',
    onChange: (value: Json) => {
      props.onChange({ ...entry, [name]: value });
    },
  });
  const fields: readonly (readonly [string, ReactNode])[] = [
    ['code', <CodeField key="code" {...own('code')} codes={slot.codes.filter(({ code }) => !isDepartment(code))} isList={false} />], // prettier-ignore
    ['kind', <KindField key="kind" {...own('kind')} />],
    ['department', <CodeField key="department" {...own('department')} codes={departments} isList={false} />],
    ['termMonths', <TermField key="termMonths" {...own('termMonths')} value={entry['termMonths'] ?? null} />],
    ['restriction', <YesNoField key="restriction" {...own('restriction')} />],
    ['base', <TextField key="base" {...own('base')} />],
    ['exit', <TextField key="exit" {...own('exit')} />],
  ];
  return (
    <div className="rule-figure">
      {fields.map(([name, field]) => (
        <div key={name} className="rule-field">
          <label htmlFor={own(name).id}>{t(`measure.${name}`)}</label>
          {field}
        </div>
      ))}
    </div>
  );
}

function KindField({ id, value, mayEdit, onChange }: ValueFieldProps): ReactNode {
  const { t } = useTranslation('rule-editor');
  return (
    <Select<string>
      id={id}
      disabled={!mayEdit}
      value={textIn(value)}
      options={(['reward', 'punishment'] as const).map((one) => ({ value: one, label: t(`measureKind.${one}`) }))}
      onChange={onChange}
    />
  );
}

/** How many months it lasts; without a term it ends only by another act. */
function TermField(props: ValueFieldProps): ReactNode {
  const { t } = useTranslation('rule-editor');
  const { value, mayEdit, onChange } = props;
  return (
    <>
      {value !== null && <AmountField {...props} unit="month" />}
      <Checkbox
        {...(value === null ? { id: props.id } : {})}
        disabled={!mayEdit}
        checked={value === null}
        onChange={({ target }) => {
          onChange(target.checked ? null : 12);
        }}
      >
        {t('noTerm')}
      </Checkbox>
    </>
  );
}

function TextField({ id, value, mayEdit, onChange }: ValueFieldProps): ReactNode {
  return (
    <Input
      id={id}
      disabled={!mayEdit}
      value={textIn(value)}
      onChange={({ target }) => {
        onChange(target.value);
      }}
    />
  );
}
