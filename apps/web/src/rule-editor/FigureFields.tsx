import { Button, Input, Select } from 'antd';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../components/use-words';
import type { PackItem } from './pack-items';
import type { FigureEntry } from './parameter-values';

/** How sure a figure is: read in the article, in an excerpt, known, a default of the product; `-L` only locally. */
const LEVELS = ['A', 'B', 'C', 'D', 'A-L', 'B-L', 'C-L', 'D-L'] as const;

interface FigureFieldsProps {
  readonly figure: FigureEntry;
  readonly items: readonly PackItem[];
  /** Which figure of the parameter it is, from 1. */
  readonly number: number;
  readonly bounds: { readonly min: number; readonly max: number };
  readonly mayEdit: boolean;
  readonly onChange: (part: Partial<FigureEntry>) => void;
  /** `null` for the only figure, which must stay. */
  readonly onRemove: (() => void) | null;
}

/** The fields of one figure: first day, value, certainty, act and article. */
export function FigureFields(props: FigureFieldsProps): ReactNode {
  const { figure, number, bounds, mayEdit, onChange, onRemove } = props;
  const { t } = useTranslation('rule-editor');
  return (
    <fieldset className="rule-figure" disabled={!mayEdit}>
      <legend>{t('figure', { number })}</legend>
      <Field label={t('field.from')}>
        {(id) => (
          <Input
            id={id}
            type="date"
            required
            value={figure.from}
            onChange={({ target }) => {
              onChange({ from: target.value });
            }}
          />
        )}
      </Field>
      <Field label={t('field.value')}>
        {(id) => (
          <Input
            id={id}
            type="number"
            step={1}
            {...bounds}
            placeholder={t('unset')}
            value={figure.value}
            onChange={({ target }) => {
              onChange({ value: target.value });
            }}
          />
        )}
      </Field>
      <SourceFields {...props} />
      {mayEdit && onRemove !== null && (
        <Button danger onClick={onRemove}>
          {t('removeFigure')}
        </Button>
      )}
    </fieldset>
  );
}

/** How sure the figure is, and where it stands. */
function SourceFields({ figure, items, mayEdit, onChange }: FigureFieldsProps): ReactNode {
  const { t } = useTranslation('rule-editor');
  const { inLanguage } = useWords();
  const laws = items.filter(({ file }) => file.path.startsWith('citations/'));
  return (
    <>
      <Field label={t('field.level')}>
        {(id) => (
          <Select
            id={id}
            disabled={!mayEdit}
            value={figure.level}
            options={LEVELS.map((value) => ({ value, label: t('level', { level: value }) }))}
            onChange={(level) => {
              onChange({ level });
            }}
          />
        )}
      </Field>
      <Field label={t('field.law')}>
        {(id) => (
          <Select
            id={id}
            disabled={!mayEdit}
            showSearch={{ optionFilterProp: 'label' }}
            value={figure.law}
            options={laws.map(({ id: value, title }) => ({ value, label: inLanguage(title) }))}
            onChange={(law) => {
              onChange({ law });
            }}
          />
        )}
      </Field>
      <Field label={t('field.article')}>
        {(id) => (
          <Input
            id={id}
            maxLength={80}
            value={figure.article}
            onChange={({ target }) => {
              onChange({ article: target.value });
            }}
          />
        )}
      </Field>
    </>
  );
}

interface FieldProps {
  readonly label: string;
  readonly children: (id: string) => ReactNode;
}

/** A field with its name above it. */
export function Field({ label, children }: FieldProps): ReactNode {
  const id = useId();
  return (
    <div className="rule-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}
