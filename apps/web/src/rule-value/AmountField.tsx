import { Link } from '@tanstack/react-router';
import { Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../components/use-words';
import { figureIn, figuresOf, isAlike, namedFigure } from '../rule-file/fact-catalogue';
import { storedAmount, typedAmount } from '../rule-file/money';
import { textIn } from '../rule-file/pack-items';
import { useUnitWord } from './use-unit-word';
import type { ValueFieldProps } from './value-field-props';

interface AmountFieldProps extends ValueFieldProps {
  /** What is counted; `null` for a plain count. */
  readonly unit: string | null;
}

/** A number with its unit, money in yuan, or a figure of the pack that counts the same. */
export function AmountField(props: AmountFieldProps): ReactNode {
  const { label, value, unit, items, mayEdit, onChange } = props;
  const { t } = useTranslation('rule-editor');
  const fitting = figuresOf(items).filter((figure) => isAlike(unit, figure.unit));
  const figure = figureIn(value);
  const [first] = fitting;
  return (
    <div className="rule-amount">
      {figure === null ? <NumberInput {...props} /> : <FigureSelect {...props} figure={figure} />}
      {(figure !== null || first !== undefined) && (
        <Select
          aria-label={t('amountFrom', { label })}
          disabled={!mayEdit}
          value={figure === null ? 'number' : 'figure'}
          options={(['number', 'figure'] as const).map((one) => ({ value: one, label: t(`amountOf.${one}`) }))}
          onChange={(kind) => {
            onChange(kind === 'figure' && first !== undefined ? namedFigure(first.id) : 1);
          }}
        />
      )}
      <FigureLink figure={figure} items={items} />
    </div>
  );
}

function NumberInput({ id, value, unit, mayEdit, onChange }: AmountFieldProps): ReactNode {
  const unitWord = useUnitWord();
  return (
    <Input
      id={id}
      type="number"
      step={unit === 'fen' ? 0.01 : 1}
      disabled={!mayEdit}
      value={typeof value === 'number' ? typedAmount(value, unit) : textIn(value)}
      suffix={unit === null ? null : unitWord(unit)}
      onChange={({ target }) => {
        onChange(storedAmount(target.value, unit));
      }}
    />
  );
}

/** A figure of the pack by its title. */
function FigureSelect({
  id,
  unit,
  items,
  mayEdit,
  figure,
  onChange,
}: AmountFieldProps & { figure: string }): ReactNode {
  const { inLanguage } = useWords();
  const figures = figuresOf(items).filter((one) => one.id === figure || isAlike(unit, one.unit));
  return (
    <Select<string>
      id={id}
      disabled={!mayEdit}
      showSearch={{ optionFilterProp: 'label' }}
      value={figure}
      options={figures.map((one) => ({ value: one.id, label: inLanguage(one.title) }))}
      onChange={(chosen) => {
        onChange(namedFigure(chosen));
      }}
    />
  );
}

/** The way to where a figure of the pack is changed. */
function FigureLink({ figure, items }: Pick<AmountFieldProps, 'items'> & { figure: string | null }): ReactNode {
  const { t } = useTranslation('rule-editor');
  const file = items.find((item) => item.part === 'parameters' && item.id === figure)?.file.path;
  if (file === undefined) return null;
  return (
    <Link to="." search={{ tab: 'edit', part: 'parameters', file }}>
      {t('toFigure')}
    </Link>
  );
}
