import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../components/use-words';
import { catalogueFacts, factIn, figuresOf, PARAMETERS } from '../rule-file/fact-catalogue';
import { isObject, type Json, type PackItem } from '../rule-file/pack-items';
import { FactValueField } from '../rule-value/FactValueField';
import { withPart, type TreePlace } from './condition-tree';
import type { ConditionTree } from './condition-tree-props';
import { choiceOf, choicesOf, comparisonOf, comparisonWith, withChoice, type Comparison } from './operators';

interface ComparisonFieldsProps {
  readonly tree: ConditionTree;
  readonly comparison: Json;
  readonly place: TreePlace;
}

/** One comparison: which fact, how it is compared, with what. */
export function ComparisonFields({ tree, comparison: written, place }: ComparisonFieldsProps): ReactNode {
  const { t } = useTranslation('rule-editor');
  const { inLanguage } = useWords();
  const { items, mayEdit } = tree;
  const comparison = comparisonOf(isObject(written) ? written : {});
  const fact = factIn(items, comparison.fact, comparison.path);
  const choice = choiceOf(comparison);
  const name = `${inLanguage(fact.label)} ${t(`operator.${choice}`, { defaultValue: choice })}`;
  const write = (changed: Comparison): void => {
    tree.onEdit(withPart(tree.root, place, { ...changed }));
  };
  const id = tree.idOf(place, 'value');
  return (
    <div className="rule-comparison">
      <FactSelect id={tree.idOf(place, 'fact')} {...{ comparison, items, mayEdit }} onChange={write} />
      {comparison.fact !== '' && (
        <Select<string>
          id={tree.idOf(place, 'operator')}
          aria-label={t('howCompared', { fact: inLanguage(fact.label) })}
          disabled={!mayEdit}
          value={choice}
          options={choicesOf(fact).map((value) => ({ value, label: t(`operator.${value}`) }))}
          onChange={(chosen) => {
            write(withChoice(comparison, chosen, fact));
          }}
        />
      )}
      {comparison.fact !== '' && comparison.value !== null && (
        <div className="rule-compared">
          <label htmlFor={id} className="visually-hidden">
            {name}
          </label>
          <FactValueField
            {...{ id, fact, items, mayEdit }}
            label={name}
            operator={comparison.operator}
            value={comparison.value}
            onChange={(value) => {
              write({ ...comparison, value });
            }}
          />
        </div>
      )}
    </div>
  );
}

interface FactSelectProps {
  readonly id: string;
  readonly comparison: Comparison;
  readonly items: readonly PackItem[];
  readonly mayEdit: boolean;
  readonly onChange: (comparison: Comparison) => void;
}

/** The facts of the catalogue by what people call them, and the figures of the pack, of which it is asked whether they are set. */
function FactSelect({ id, comparison: { fact, path }, items, mayEdit, onChange }: FactSelectProps): ReactNode {
  const { t } = useTranslation('rule-editor');
  const options = useFactOptions(items);
  return (
    <Select<string>
      id={id}
      aria-label={t('whichFact')}
      placeholder={t('chooseFact')}
      disabled={!mayEdit}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      {...(fact === '' ? {} : { value: `${fact} ${path}` })}
      options={options}
      onChange={(chosen) => {
        const [name = '', at = ''] = chosen.split(' ');
        onChange(comparisonWith(name, at, factIn(items, name, at)));
      }}
    />
  );
}

interface FactOptions {
  readonly label: string;
  readonly options: { readonly value: string; readonly label: string }[];
}

function useFactOptions(items: readonly PackItem[]): FactOptions[] {
  const { t } = useTranslation('rule-editor');
  const { inLanguage } = useWords();
  const facts = catalogueFacts(items);
  const groups = [...new Set(facts.map(({ fact }) => fact))].map((name) => {
    const own = facts.filter(({ fact }) => fact === name);
    const label = own[0] === undefined ? name : inLanguage(own[0].of);
    return { label, options: own.map(({ path, label: words }) => ({ value: `${name} ${path}`, label: inLanguage(words) })) }; // prettier-ignore
  });
  const figures = figuresOf(items).map(({ id, title }) => ({
    value: `${PARAMETERS} $.${id}`,
    label: t('figureSet', { title: inLanguage(title) }),
  }));
  return [...groups, { label: t('part.parameters'), options: figures }];
}
