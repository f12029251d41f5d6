import { Button, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../components/DayInput';
import { Field } from '../rule-editor/Field';
import type { PackItem } from '../rule-file/pack-items';
import { SourceFields } from '../rule-editor/SourceFields';
import { useUnitWord } from '../rule-value/use-unit-word';
import type { FigureEntry } from './parameter-values';

interface FigureFieldsProps {
  readonly figure: FigureEntry;
  readonly items: readonly PackItem[];
  /** Which figure of the parameter it is, from 1. */
  readonly number: number;
  readonly unit: string;
  readonly bounds: { readonly min: string; readonly max: string };
  readonly mayEdit: boolean;
  readonly onChange: (part: Partial<FigureEntry>) => void;
  /** `null` for the only figure, which must stay. */
  readonly onRemove: (() => void) | null;
}

/** The fields of one figure: first day, value, certainty, act and article. */
export function FigureFields(props: FigureFieldsProps): ReactNode {
  const { figure, items, number, unit, bounds, mayEdit, onChange, onRemove } = props;
  const { t } = useTranslation('rule-editor');
  const unitWord = useUnitWord();
  return (
    <fieldset className="rule-figure">
      <legend>{t('figure', { number })}</legend>
      <Field label={t('field.from')}>
        {(id) => (
          <DayInput
            id={id}
            disabled={!mayEdit}
            value={figure.from}
            onChange={(from) => {
              onChange({ from });
            }}
          />
        )}
      </Field>
      <Field label={t('field.value')}>
        {(id) => (
          <Input
            id={id}
            type="number"
            step={unit === 'fen' ? 0.01 : 1}
            suffix={unitWord(unit)}
            {...bounds}
            disabled={!mayEdit}
            placeholder={t('unset')}
            value={figure.value}
            onChange={({ target }) => {
              onChange({ value: target.value });
            }}
          />
        )}
      </Field>
      <SourceFields source={figure} items={items} mayEdit={mayEdit} onChange={onChange} />
      {mayEdit && onRemove !== null && (
        <Button danger onClick={onRemove}>
          {t('removeFigure')}
        </Button>
      )}
    </fieldset>
  );
}
