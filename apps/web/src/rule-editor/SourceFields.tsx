import { Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../components/use-words';
import { Field } from './Field';
import type { PackItem } from '../rule-file/pack-items';

/** How sure something is: read in the article, in an excerpt, known, a default of the product; `-L` only locally. */
const LEVELS = ['A', 'B', 'C', 'D', 'A-L', 'B-L', 'C-L', 'D-L'] as const;

/** How sure something is, and where it stands in the law. */
export interface Source {
  readonly level: string;
  readonly law: string;
  readonly article: string;
}

interface SourceFieldsProps {
  readonly source: Source;
  readonly items: readonly PackItem[];
  readonly mayEdit: boolean;
  readonly onChange: (part: Partial<Source>) => void;
}

/** The fields of certainty, act and article. */
export function SourceFields({ source, items, mayEdit, onChange }: SourceFieldsProps): ReactNode {
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
            value={source.level}
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
            value={source.law}
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
            disabled={!mayEdit}
            value={source.article}
            onChange={({ target }) => {
              onChange({ article: target.value });
            }}
          />
        )}
      </Field>
    </>
  );
}
