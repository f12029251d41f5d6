import { readFileSync } from 'node:fs';
import { STEP_SCHEMAS, stepSchema } from '@app/contracts';
import { PROCEEDING_KINDS, type ProceedingKind } from '@app/domain';
import { z } from 'zod';
import { stepFormOf } from './step-forms';
import { fieldsOf } from './step-values';

type Texts = Readonly<Record<string, unknown>>;

const STEPS = PROCEEDING_KINDS.flatMap((kind) => Object.keys(STEP_SCHEMAS[kind]).map((step) => [kind, step] as const));
const LANGUAGES = ['zh-CN', 'en'] as const;

describe('forms of steps', () => {
  it.each(STEPS)('%s.%s asks for exactly what the contract takes', (kind, step) => {
    const form = stepFormOf(kind, step);
    const asked = form === undefined ? [] : fieldsOf(form).map(({ name }) => name);
    expect(asked.toSorted()).toEqual(keysOf(kind, step).toSorted());
  });

  it.each(STEPS)('%s.%s has its words in both languages', (kind, step) => {
    const form = stepFormOf(kind, step);
    const wanted = form === undefined ? [] : wordsOf(kind, step, form);
    for (const language of LANGUAGES) {
      const texts = JSON.parse(readFileSync(`apps/web/src/texts/${language}/steps.json`, 'utf8')) as Texts;
      expect(wanted.filter((keys) => keys.every((key) => wordAt(texts, key) === undefined))).toEqual([]);
    }
  });

  it('finds a missing word', () => {
    expect(wordAt({ forms: {} }, 'forms.triage.decide.title')).toBeUndefined();
  });
});

function keysOf(kind: ProceedingKind, step: string): readonly string[] {
  const schema = stepSchema(kind, step);
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

/** Keys that must have words; of each list one suffices. */
function wordsOf(kind: string, step: string, form: NonNullable<ReturnType<typeof stepFormOf>>): readonly string[][] {
  const own = `forms.${kind}.${step}`;
  const shared = (path: string): string[] => [`${own}.${path}`, path];
  return [
    [`${own}.title`],
    [`${own}.submit`],
    ...form.groups.map(({ name }) => shared(`groups.${name}`)),
    ...fieldsOf(form).map(({ name }) => shared(`fields.${name}.label`)),
    ...fieldsOf(form).flatMap(({ name, options = [] }) =>
      options.map((option) => shared(`options.${name}.${option}.label`)),
    ),
    ...fieldsOf(form).flatMap(({ name, hasTemplate }) => (hasTemplate === true ? [[`${own}.templates.${name}`]] : [])),
  ];
}

function wordAt(texts: Texts, key: string): unknown {
  return key.split('.').reduce<unknown>((node, part) => (isTexts(node) ? node[part] : undefined), texts);
}

function isTexts(node: unknown): node is Texts {
  return typeof node === 'object' && node !== null;
}
