import { readFileSync } from 'node:fs';
import { PERSONAL_HOLDINGS, type PersonalHolding, type PersonalHoldingName } from '@app/contracts';
import { columnsHolding } from '@app/persistence';
import { markdownTable } from './markdown-table.js';

type Texts = Readonly<Record<string, unknown>>;

const LANGUAGES = ['zh-CN', 'en'].map(
  (language) => JSON.parse(readFileSync(`apps/web/src/texts/${language}/privacy.json`, 'utf8')) as Texts, // our own files
);

const NAMES = Object.keys(PERSONAL_HOLDINGS) as PersonalHoldingName[]; // the keys of an object literal

/** The register of personal data: what a deployment signs, and what the texts of the page 个人信息登记 say. */
export function privacyPage(): string {
  return `# 个人信息登记 · Register of personal data

<!-- Written by \`npm run docs\`; a test compares. -->

Every sort of personal data that Liandu stores, from \`libs/contracts/src/right/personal-holding.ts\` and \`libs/persistence/src/privacy/personal-columns.ts\`. A column of text or JSON that is in neither fails the specs. The letter after an article is its certainty (A: read, B: read in an excerpt). _Deployment to confirm_: no article was read that says it, so the deployment names its own. [guides/privacy.md](guides/privacy.md) shows how to work with it.

${markdownTable(
  ['what', 'whose', 'purpose', 'basis', 'label', 'kept', 'seen by'],
  NAMES.map((name) => rowOf(name, PERSONAL_HOLDINGS[name])),
)}

## Where it stands

Ids that point to a person (columns of \`uuid\`) are as personal as the row that they point to and are not listed.

${markdownTable(
  ['what', 'columns'],
  NAMES.map((name) => [
    `\`${name}\``,
    columnsHolding(name)
      .map((column) => `\`${column}\``)
      .join(', '),
  ]),
)}
`;
}

function rowOf(name: PersonalHoldingName, holding: PersonalHolding): readonly string[] {
  const { persons, bases, label, retention, readers } = holding;
  const articles = bases.map(({ law, article, mark }) => `${word('law', law)} art. ${article} (${mark})`);
  return [
    both('holding', name, 'name'),
    persons.map((kind) => word('person', kind)).join(', '),
    both('holding', name, 'purpose'),
    articles.length === 0 ? '_deployment to confirm_' : articles.join('<br>'),
    word('label', label),
    both('retention', retention),
    readers.map((reader) => word('reader', reader)).join(', '),
  ];
}

function both(...path: readonly string[]): string {
  return LANGUAGES.map((texts) => at(texts, path)).join('<br>');
}

function word(...path: readonly string[]): string {
  return at(LANGUAGES.at(-1) ?? {}, path);
}

function at(texts: Texts, path: readonly string[]): string {
  const found = path.reduce<unknown>((inner, key) => (inner as Texts | undefined)?.[key], texts);
  if (typeof found !== 'string') throw new TypeError(`no text for ${path.join('.')} in privacy.json`);
  return found;
}
