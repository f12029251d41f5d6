import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../components/use-words';
import type { Label } from '../rule-file/fact-catalogue';
import { listIn, textIn } from '../rule-file/pack-items';
import type { ValueFieldProps } from './value-field-props';

interface CodeFieldProps extends ValueFieldProps {
  readonly codes: readonly (Label & { readonly code: string })[];
  /** Whether several may be chosen. */
  readonly isList: boolean;
}

/** One code or several, chosen by what people call them; without a list of codes, text is typed. */
export function CodeField({ id, value, codes, isList, mayEdit, onChange }: CodeFieldProps): ReactNode {
  const { inLanguage } = useWords();
  const options = codes.map(({ code, ...words }) => ({ value: code, label: inLanguage(words) }));
  const shared = { id, options, disabled: !mayEdit, showSearch: { optionFilterProp: 'label' } } as const;
  if (!isList) return <Select<string> {...shared} value={textIn(value)} onChange={onChange} />;
  const mode = codes.length === 0 ? 'tags' : 'multiple';
  return <Select<string[]> {...shared} mode={mode} value={listIn(value).map(textIn)} onChange={onChange} />;
}
