import { Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../components/use-words';
import { Field } from '../rule-editor/Field';
import type { PackItem } from '../rule-file/pack-items';
import { useUnitWord } from '../rule-value/use-unit-word';
import { areasOf, unitsOf, type NewParameter } from './new-parameter';

interface NewParameterFieldsProps {
  readonly entry: NewParameter;
  readonly items: readonly PackItem[];
  readonly onChange: (entry: NewParameter) => void;
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** What a new figure is called, what it counts, between which bounds, and upon which act. */
export function NewParameterFields({ entry, items, onChange }: NewParameterFieldsProps): ReactNode {
  const { t } = useTranslation('rule-editor');
  const options = useOptions(items);
  return (
    <div className="rule-form">
      {(['zh', 'en', 'id', 'area', 'unit', 'min', 'max', 'law'] as const).map((name) => (
        <Field key={name} label={t(`newField.${name}`)}>
          {(id) => (
            <OneField
              id={id}
              value={entry[name]}
              options={options[name] ?? null}
              onChange={(value) => {
                onChange({ ...entry, [name]: value });
              }}
            />
          )}
        </Field>
      ))}
    </div>
  );
}

function useOptions(items: readonly PackItem[]): Partial<Record<keyof NewParameter, readonly Option[]>> {
  const { t } = useTranslation('rule-editor');
  const { inLanguage } = useWords();
  const unitWord = useUnitWord();
  const laws = items.filter(({ file }) => file.path.startsWith('citations/') && file.text !== null);
  return {
    area: areasOf(items).map((value) => ({ value, label: t(`area.${value}`, { defaultValue: value }) })),
    unit: unitsOf(items).map((value) => ({ value, label: unitWord(value) })),
    law: laws.map(({ id, title }) => ({ value: id, label: inLanguage(title) })),
  };
}

interface OneFieldProps {
  readonly id: string;
  readonly value: string;
  readonly options: readonly Option[] | null;
  readonly onChange: (value: string) => void;
}

function OneField({ id, value, options, onChange }: OneFieldProps): ReactNode {
  if (options === null)
    return (
      <Input
        id={id}
        maxLength={80}
        value={value}
        onChange={({ target }) => {
          onChange(target.value);
        }}
      />
    );
  return (
    <Select<string>
      id={id}
      showSearch={{ optionFilterProp: 'label' }}
      {...(value === '' ? {} : { value })}
      options={[...options]}
      onChange={onChange}
    />
  );
}
