import {
  FILE_KINDS,
  formatSchema,
  HIT_POLICIES,
  LEVELS,
  OPERATORS,
  PACK_LIMITS,
  PROBLEM_TEXTS,
  SLOT_TYPES,
  type Bilingual,
} from '@app/rules';
import { fieldTable } from './field-table.js';
import { markdownTable } from './markdown-table.js';

const OPERATOR_TEXTS = {
  equal: 'is the same',
  notEqual: 'is another',
  in: 'is one of a list',
  notIn: 'is none of a list',
  lessThan: 'is smaller',
  lessThanInclusive: 'is smaller or the same',
  greaterThan: 'is larger',
  greaterThanInclusive: 'is larger or the same',
  contains: 'the list of the fact holds the code',
  doesNotContain: 'the list of the fact does not hold the code',
  containsAny: 'the list of the fact holds one of the codes',
} as const satisfies Record<(typeof OPERATORS)[keyof typeof OPERATORS][number], string>;

const TYPE_TEXTS = {
  code: 'one code of `values`',
  text: 'text of at most 2,000 characters',
  boolean: 'true or false',
  integer: 'whole number from `min` to `max`; money in fen',
  codes: 'list of codes of `values`',
} as const satisfies Record<keyof typeof OPERATORS, string>;

const HIT_TEXTS = {
  unique: 'one rule may speak; two that could give different answers at once are refused',
  priority: 'several may speak; the value that stands first in `values` wins',
  any: 'several may speak if they say the same; two that could differ are refused',
  collect: 'all that is said, in a list without repetition, in the order of the ids of the rules',
} as const satisfies Record<(typeof HIT_POLICIES)[number], string>;

const SLOT_TEXTS = {
  code: 'one of `values`',
  boolean: 'true or false',
  period:
    '`{ amount, unit }`; unit `working-day`, `calendar-day`, `calendar-day-no-roll`, `hour`, `minute`, `month`, `year`',
  ladder:
    '`{ reminderPercent, yellowWorkingDaysBefore, redAfterDays, oversightAfterWorkingDays }`: percent, working days, calendar days, working days',
  measure: '`{ code, kind, department, termMonths, restriction, base, exit }`; `termMonths` in months, or null',
} as const satisfies Record<(typeof SLOT_TYPES)[number], string>;

const LEVEL_TEXTS = {
  A: 'read in the article',
  B: 'read in an excerpt',
  C: 'known, but to be checked',
  D: 'a default of the product',
  'A-L': 'as A, in local rules only',
  'B-L': 'as B, in local rules only',
  'C-L': 'as C, in local rules only',
  'D-L': 'as D, in local rules only',
} as const satisfies Record<(typeof LEVELS)[number], string>;

/** The reference of the format of rule packs, from the code that reads them. */
export function rulePackPage(): string {
  return (
    [INTRODUCTION, files(), conditions(), outcomes(), DATES, certainty(), limits(), problems()].join('\n\n') + '\n'
  );
}

const INTRODUCTION = `# 规则包格式 · The format of rule packs

<!-- Written by \`npm run docs\`; a test compares. -->

A rule pack is a folder of JSON files. It holds no code, no expressions and no patterns that could run away. [guides/rules.md](guides/rules.md) shows how to work with one; this page says what a file may hold.

Files are JSON in UTF-8, read strictly: no comments, no trailing commas, no key twice, no invisible characters. Files whose name ends in \`.md\` are for people and no part of the pack. A pack is known by the SHA-256 of the canonical form of its files, so that layout, order of keys and line ends do not change it.

\`rules/schema\` has a JSON Schema for each kind of file, made from the fact catalogue of the pack, and \`.vscode/settings.json\` tells an editor which belongs to which: it completes facts, operators and values and marks what is wrong. The loader knows more than a schema can say and has the last word.`;

function files(): string {
  return `## 文件 · Files

${markdownTable(
  ['file', 'holds'],
  Object.values(FILE_KINDS).map(({ glob, holds }) => [`\`${glob}\``, inBoth(holds)]),
)}

The path is the identity: the name of a file, or of the folder of a decision, is the id inside. Ids begin with a letter and hold letters, digits and hyphens, at most 80; names that objects inherit, such as \`constructor\`, are refused. \`zh, en\` stands for an object with a text in each language.

${KINDS.map(section).join('\n\n')}`;
}

function conditions(): string {
  return `## 条件 · Conditions

A condition is a group, \`{ "all": [...] }\` or \`{ "any": [...] }\`, of comparisons and further groups. A comparison is \`{ "fact", "path", "operator", "value" }\`. The value is plain, or a parameter for an integer: \`{ "fact": "parameters", "path": "$.name" }\`; the parameter then has to count what the fact counts. The fact \`parameters\` may itself be asked, to learn whether a figure has been set.

${markdownTable(
  ['type of the fact', 'values', 'operators'],
  Object.entries(OPERATORS).map(([type, operators]) => [
    `\`${type}\``,
    TYPE_TEXTS[type as keyof typeof OPERATORS], // a key of the table
    operators.map((operator) => `\`${operator}\``).join(', '),
  ]),
)}

${markdownTable(
  ['operator', 'holds when the fact'],
  Object.entries(OPERATOR_TEXTS).map(([operator, meaning]) => [`\`${operator}\``, meaning]),
)}

There is no \`not\`, and \`notEqual\` and \`notIn\` are refused on a fact that may be null: what is not known must never make a rule fire. \`equal\` and \`notEqual\` with \`null\` ask whether something is known. No comparison of size holds for \`null\` or for a figure that nobody has set.`;
}

function outcomes(): string {
  return `## 结果 · Outcomes

${markdownTable(
  ['hit policy', 'meaning'],
  HIT_POLICIES.map((hit) => [`\`${hit}\``, HIT_TEXTS[hit]]),
)}

${markdownTable(
  ['type of the slot', 'value'],
  SLOT_TYPES.map((type) => [`\`${type}\``, SLOT_TEXTS[type]]),
)}

A number in an outcome may be a parameter in the unit of its place, if it has a figure on every day on which the rule is in force. Every slot that holds one answer needs a default in \`otherwise\`, so that a gap is a choice.`;
}

const DATES = `## 日期 · Dates

A decision is asked for a day, and the rules and figures of that day answer; the clock is never asked. First and last days are part of a period. The values of a parameter follow each other without overlap; two versions of one rule are two rules with ids of their own, and where a slot has room for one answer their periods may not overlap. A rule may not be in force before the act that it cites.`;

function certainty(): string {
  return `## 确定程度 · Certainty

${markdownTable(
  ['level', 'meaning'],
  LEVELS.map((level) => [`\`${level}\``, LEVEL_TEXTS[level]]),
)}`;
}

function limits(): string {
  return `## 限制 · Limits

${markdownTable(
  ['limit', 'at most', 'refused with'],
  Object.values(PACK_LIMITS).map(({ what, most, code }) => [inBoth(what), most.toLocaleString('en'), `\`${code}\``]),
)}

Lengths of texts and lists of single fields stand in the tables above.`;
}

function problems(): string {
  return `## 问题代码 · Problem codes

Every problem names file, line, column and what to do. Files that cannot be read are named first; references are checked once all files can be read. A pack with a problem is refused whole, and the pack in force stays untouched.

${markdownTable(
  ['code', 'says', 'remedy'],
  Object.entries(PROBLEM_TEXTS).map(([code, { message, remedy }]) => [`\`${code}\``, inBoth(message), inBoth(remedy)]),
)}`;
}

type Kind = keyof typeof FILE_KINDS;

const KINDS = Object.keys(FILE_KINDS) as Kind[]; // keys of a literal

function section(kind: Kind): string {
  const { name, glob } = FILE_KINDS[kind];
  return `### \`${glob}\`\n\n${fieldTable(name, formatSchema(kind))}`;
}

function inBoth({ zh, en }: Bilingual): string {
  return `${zh}<br>${en}`;
}
