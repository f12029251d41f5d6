import { Button, Input, Select } from 'antd';
import { useEffect, useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../components/use-words';
import { textIn, type JsonObject, type PackItem } from '../rule-file/pack-items';
import { Field } from './Field';

/** How sure something is: read in the article, in an excerpt, known, a default of the product; `-L` only locally. */
export const LEVELS = ['A', 'B', 'C', 'D', 'A-L', 'B-L', 'C-L', 'D-L'] as const;
/** Most acts that one rule or figure may cite. */
const MOST_CITES = 12;

/** How sure something is, and where it stands in the law. */
export interface Source {
  readonly level: string;
  readonly cites: readonly JsonObject[];
}

interface SourceFieldsProps {
  readonly source: Source;
  readonly items: readonly PackItem[];
  readonly mayEdit: boolean;
  readonly onChange: (part: Partial<Source>) => void;
}

/** The fields of certainty, and of every act with its article. */
export function SourceFields({ source, items, mayEdit, onChange }: SourceFieldsProps): ReactNode {
  const { t } = useTranslation('rule-editor');
  return (
    <>
      <Field label={t('field.level')}>
        {(id) => (
          <Select
            id={id}
            disabled={!mayEdit}
            popupMatchSelectWidth={false}
            value={source.level}
            options={LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))}
            onChange={(level) => {
              onChange({ level });
            }}
          />
        )}
      </Field>
      <CiteList
        cites={source.cites}
        items={items}
        mayEdit={mayEdit}
        onChange={(cites) => {
          onChange({ cites });
        }}
      />
    </>
  );
}

interface CiteListProps {
  readonly cites: readonly JsonObject[];
  readonly items: readonly PackItem[];
  readonly mayEdit: boolean;
  readonly onChange: (cites: readonly JsonObject[]) => void;
}

function CiteList({ cites, items, mayEdit, onChange }: CiteListProps): ReactNode {
  const { t } = useTranslation('rule-editor');
  const base = useId();
  const [wish, setWish] = useState<{ readonly id: string } | null>(null);
  useEffect(() => {
    if (wish !== null) document.getElementById(wish.id)?.focus();
  }, [wish]);
  return (
    <div className="rule-cites" role="group" aria-label={t('cites')}>
      {cites.map((cite, index) => (
        <CiteFields
          key={index}
          {...{ cite, items, mayEdit }}
          id={`${base}-${index}`}
          number={index + 1}
          onChange={(changed) => {
            onChange(cites.with(index, changed));
          }}
          onRemove={
            cites.length > 1
              ? () => {
                  onChange(cites.toSpliced(index, 1));
                  setWish({ id: `${base}-add` });
                }
              : null
          }
        />
      ))}
      {mayEdit && cites.length < MOST_CITES && (
        <Button
          id={`${base}-add`}
          size="small"
          onClick={() => {
            onChange([...cites, { law: textIn(cites.at(-1)?.['law']), article: '' }]);
            setWish({ id: `${base}-${cites.length}` });
          }}
        >
          {t('addCite')}
        </Button>
      )}
    </div>
  );
}

interface CiteFieldsProps {
  readonly id: string;
  readonly cite: JsonObject;
  readonly number: number;
  readonly items: readonly PackItem[];
  readonly mayEdit: boolean;
  readonly onChange: (cite: JsonObject) => void;
  /** `null` for the only one, which must stay. */
  readonly onRemove: (() => void) | null;
}

function CiteFields({ id, cite, number, items, mayEdit, onChange, onRemove }: CiteFieldsProps): ReactNode {
  const { t } = useTranslation('rule-editor');
  const { inLanguage } = useWords();
  const laws = items.filter(({ file }) => file.path.startsWith('citations/') && file.text !== null);
  const articleId = `${id}-article`;
  return (
    <div className="rule-cite">
      <div className="rule-field">
        <label htmlFor={id}>{t('citeLaw', { number })}</label>
        <Select
          id={id}
          disabled={!mayEdit}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          value={textIn(cite['law'])}
          options={laws.map(({ id: value, title }) => ({ value, label: inLanguage(title) }))}
          onChange={(law) => {
            onChange({ ...cite, law });
          }}
        />
      </div>
      <div className="rule-field">
        <label htmlFor={articleId}>{t('citeArticle', { number })}</label>
        <Input
          id={articleId}
          maxLength={80}
          disabled={!mayEdit}
          value={textIn(cite['article'])}
          onChange={({ target }) => {
            onChange({ ...cite, article: target.value });
          }}
        />
      </div>
      {mayEdit && onRemove !== null && (
        <Button danger size="small" aria-label={t('removeCite', { number })} onClick={onRemove}>
          ×
        </Button>
      )}
    </div>
  );
}
