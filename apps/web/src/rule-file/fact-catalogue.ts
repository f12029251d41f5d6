import { bilingualIn, isObject, listIn, textIn, type PackItem } from './pack-items';

/** A fact that a rule may ask about, as the catalogue of the pack has it. */
export interface CatalogueFact {
  readonly label: { readonly zh: string; readonly en: string };
  readonly type: string;
  readonly codes: readonly { readonly code: string; readonly zh: string; readonly en: string }[];
}

/** Looks a fact up; what the catalogue does not know is shown by its path. */
export function factIn(items: readonly PackItem[], fact: string, path: string): CatalogueFact {
  const file = items.find((item) => item.file.path === `facts/${fact}.json`);
  const field = listIn(file?.content?.['fields'])
    .filter(isObject)
    .find((one) => one['path'] === path);
  const name = `${fact}${path.replace('$', '')}`;
  if (field === undefined) return { label: { zh: name, en: name }, type: 'text', codes: [] };
  const codes = listIn(field['values'])
    .filter(isObject)
    .map(({ code, zh, en }) => ({ code: textIn(code), zh: textIn(zh), en: textIn(en) }));
  return { label: bilingualIn(field['label']) ?? { zh: name, en: name }, type: textIn(field['type']), codes };
}

/** Operators that compare with a list. */
export const LIST_OPERATORS: readonly string[] = ['in', 'notIn', 'containsAny'];
