import { useTranslation } from 'react-i18next';
import { useWords } from '../components/use-words';
import { factIn, figureIn, figuresOf, type CatalogueFact } from '../rule-file/fact-catalogue';
import { typedAmount } from '../rule-file/money';
import { isObject, listIn, textIn, type Json, type PackItem } from '../rule-file/pack-items';
import { useUnitWord } from '../rule-value/use-unit-word';
import { joinOf, membersOf } from './condition-tree';
import { choiceOf, comparisonOf } from './operators';

/** What a condition asks while it is being written, as a sentence; what was saved is put into words by the server. */
export function useConditionText(items: readonly PackItem[]): (condition: Json) => string {
  const { t } = useTranslation('rule-editor');
  const { inLanguage } = useWords();
  const unitWord = useUnitWord();
  const amountText = (amount: number, unit: string | null): string =>
    unit === null ? typedAmount(amount, unit) : `${typedAmount(amount, unit)} ${unitWord(unit)}`;
  const plain = (value: Json, { codes, unit }: CatalogueFact): string => {
    if (typeof value === 'boolean') return t(value ? 'word.yes' : 'word.no');
    if (typeof value === 'number') return t('said.amount', { amount: amountText(value, unit) });
    const found = codes.find(({ code }) => code === value);
    return t('said.quoted', { word: found === undefined ? textIn(value) : inLanguage(found) });
  };
  const valueText = (value: Json, fact: CatalogueFact): string => {
    const figure = figuresOf(items).find(({ id }) => id === figureIn(value));
    if (figure !== undefined) return t('said.figure', { title: inLanguage(figure.title) });
    const values = Array.isArray(value) ? listIn(value) : [value];
    return values.map((one) => plain(one, fact)).join(t('said.or'));
  };
  const leafText = (condition: Json): string => {
    if (!isObject(condition) || condition['fact'] === '') return t('said.open');
    const comparison = comparisonOf(condition);
    const fact = factIn(items, comparison.fact, comparison.path);
    const values = { fact: inLanguage(fact.label), operator: t(`operator.${choiceOf(comparison)}`) };
    if (comparison.value === null) return t('said.known', values);
    return t('said.compared', { ...values, value: valueText(comparison.value, fact) });
  };
  const text = (condition: Json): string => {
    const join = joinOf(condition);
    if (join === null) return leafText(condition);
    const parts = membersOf(condition).map((one) => {
      const isNested = joinOf(one) !== null && joinOf(one) !== join && membersOf(one).length > 1;
      return isNested ? t('said.brackets', { part: text(one) }) : text(one);
    });
    const said = parts.join(t(`said.join.${join}`));
    return join === 'none' ? t('said.none', { part: said }) : said;
  };
  return text;
}
