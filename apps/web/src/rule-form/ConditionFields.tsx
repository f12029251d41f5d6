import { Link } from '@tanstack/react-router';
import { Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../components/use-words';
import { cellText, readCell } from '../rule-file/cell-text';
import { leavesOf, withLeafValue, type ConditionLeaf } from './condition-leaves';
import { factIn, type CatalogueFact } from '../rule-file/fact-catalogue';
import { Field } from '../rule-editor/Field';
import { isObject, listIn, type Json, type PackItem } from '../rule-file/pack-items';

interface ConditionFieldsProps {
  readonly when: Json;
  readonly items: readonly PackItem[];
  readonly mayEdit: boolean;
  readonly onChange: (when: Json) => void;
}

/** The thresholds and lists of a condition, comparison by comparison; how they are joined stays as it is. */
export function ConditionFields({ when, items, mayEdit, onChange }: ConditionFieldsProps): ReactNode {
  const { t } = useTranslation('rule-editor');
  const { inLanguage } = useWords();
  return (
    <fieldset className="rule-figure">
      <legend>{t('comparisons')}</legend>
      {leavesOf(when).map((leaf) => {
        const fact = factIn(items, leaf.fact, leaf.path);
        const label = `${inLanguage(fact.label)} ${t(`operator.${leaf.operator}`, { defaultValue: leaf.operator })}`;
        return (
          <Field key={leaf.place.join('.')} label={label}>
            {(id) => (
              <LeafField
                id={id}
                leaf={leaf}
                fact={fact}
                items={items}
                mayEdit={mayEdit}
                onChange={(value) => {
                  onChange(withLeafValue(when, leaf.place, value));
                }}
              />
            )}
          </Field>
        );
      })}
    </fieldset>
  );
}

interface LeafFieldProps {
  readonly items: readonly PackItem[];
  readonly id: string;
  readonly leaf: ConditionLeaf;
  readonly fact: CatalogueFact;
  readonly mayEdit: boolean;
  readonly onChange: (value: Json) => void;
}

/** Codes are chosen from the catalogue, everything else is typed; a figure of the pack is changed where it stands. */
function LeafField(props: LeafFieldProps): ReactNode {
  const { leaf, fact } = props;
  if (isObject(leaf.value)) return <FigureLink {...props} />;
  if (fact.codes.length > 0 && leaf.value !== null) return <CodesField {...props} />;
  return <TypedField {...props} />;
}

/** A figure of the pack, and the way to it. */
function FigureLink({ id, leaf: { value }, items }: LeafFieldProps): ReactNode {
  const { t } = useTranslation('rule-editor');
  const { inLanguage } = useWords();
  const name = cellText(value).slice(1);
  const figure = items.find((item) => item.part === 'parameters' && item.id === name);
  if (figure === undefined) return <code id={id}>{name}</code>;
  return (
    <Link id={id} to="." search={{ tab: 'edit', part: 'parameters', file: figure.file.path }}>
      {t('figureOf', { name: inLanguage(figure.title) })}
    </Link>
  );
}

function CodesField({ id, leaf: { value }, fact, mayEdit, onChange }: LeafFieldProps): ReactNode {
  const { inLanguage } = useWords();
  const options = fact.codes.map(({ code, ...words }) => ({ value: code, label: `${code} ${inLanguage(words)}` }));
  const shared = { id, options, disabled: !mayEdit, showSearch: { optionFilterProp: 'label' } } as const;
  if (!Array.isArray(value)) return <Select<string> {...shared} value={cellText(value)} onChange={onChange} />;
  return <Select<string[]> {...shared} mode="multiple" value={listIn(value).map(cellText)} onChange={onChange} />;
}

function TypedField({ id, leaf: { value }, mayEdit, onChange }: LeafFieldProps): ReactNode {
  return (
    <Input
      id={id}
      disabled={!mayEdit || value === null}
      value={cellText(value)}
      {...(typeof value === 'number' ? { type: 'number' } : {})}
      onChange={({ target }) => {
        onChange(readCell(target.value, value) ?? '');
      }}
    />
  );
}
