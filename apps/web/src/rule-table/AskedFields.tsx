import { Button } from 'antd';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../components/use-words';
import { comparisonWith, withChoice } from '../rule-condition/operators';
import { factIn } from '../rule-file/fact-catalogue';
import { textIn, type Json, type JsonObject, type PackItem } from '../rule-file/pack-items';
import { FactValueField, type FactValueFieldProps } from '../rule-value/FactValueField';

interface AskedFieldsProps {
  /** The columns of the table. */
  readonly columns: readonly JsonObject[];
  readonly cells: JsonObject;
  readonly items: readonly PackItem[];
  readonly mayEdit: boolean;
  readonly onChange: (cells: JsonObject) => void;
}

/** What a row asks, column by column; a column that is left out does not matter. */
export function AskedFields({ columns, cells, items, mayEdit, onChange }: AskedFieldsProps): ReactNode {
  const { t } = useTranslation('rule-editor');
  return (
    <section aria-label={t('asked')}>
      <h3>{t('asked')}</h3>
      <div className="rule-figure">
        {columns.map((column) => {
          const name = textIn(column['id']);
          return (
            <AskedField
              key={name}
              {...{ column, items, mayEdit }}
              value={cells[name]}
              onChange={(value) => {
                const others = Object.entries(cells).filter(([key]) => key !== name);
                onChange(value === undefined ? Object.fromEntries(others) : { ...cells, [name]: value });
              }}
            />
          );
        })}
      </div>
    </section>
  );
}

interface AskedFieldProps {
  readonly column: JsonObject;
  readonly value: Json | undefined;
  readonly items: readonly PackItem[];
  readonly mayEdit: boolean;
  readonly onChange: (value: Json | undefined) => void;
}

function AskedField({ column, value, items, mayEdit, onChange }: AskedFieldProps): ReactNode {
  const { t } = useTranslation('rule-editor');
  const { inLanguage } = useWords();
  const id = useId();
  const [name, path, operator] = [textIn(column['fact']), textIn(column['path']), textIn(column['operator'])];
  const fact = factIn(items, name, path);
  const label = `${inLanguage(fact.label)} ${t(`operator.${operator}`, { defaultValue: operator })}`;
  const first = withChoice(comparisonWith(name, path, fact), operator, fact).value;
  const isOpen = value === undefined || value === null;
  return (
    <div className="rule-field">
      <label htmlFor={id}>{label}</label>
      {isOpen ? (
        <Button
          id={id}
          disabled={!mayEdit}
          onClick={() => {
            onChange(first);
          }}
        >
          {value === null ? t('word.unknown') : t('anyValue')}
        </Button>
      ) : (
        <SetField {...{ id, label, items, mayEdit, value, onChange, fact, operator }} />
      )}
    </div>
  );
}

type SetFieldProps = FactValueFieldProps & { readonly onChange: (value: Json | undefined) => void };

/** What a column is set to, and the way to make it not matter. */
function SetField({ onChange, ...props }: SetFieldProps): ReactNode {
  const { t } = useTranslation('rule-editor');
  return (
    <div className="rule-slot">
      <FactValueField {...props} onChange={onChange} />
      {props.mayEdit && (
        <Button
          size="small"
          aria-label={t('clearAsked', { label: props.label })}
          onClick={() => {
            onChange(undefined);
          }}
        >
          ×
        </Button>
      )}
    </div>
  );
}
