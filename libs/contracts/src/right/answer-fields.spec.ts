import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { ROUTES, type Route, type RouteName } from '../index.js';
import { ANSWER_FIELDS, type FieldTree } from './answer-fields.js';
import { CASE_RIGHTS, FIELD_GROUPS, type CaseRight, type FieldGroup } from './case-right.js';
import { fieldsSeen, seenOf } from './seen-fields.js';

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}

const TREES = (Object.entries(ANSWER_FIELDS) as [RouteName, FieldTree | FieldGroup][]).flatMap(([name, fields]) =>
  typeof fields === 'string' ? [] : [[name, fields] as const],
);

const schemaOf = (name: RouteName): z.ZodType => (ROUTES[name] as Route).answer ?? z.null();

/** The object that a field holds, whether one, a list of them, or one that may be `null`. */
function objectIn(schema: JsonSchema): JsonSchema {
  const within = schema.items ?? schema.anyOf?.find(({ properties, items }) => properties ?? items);
  return within === undefined ? schema : objectIn(within);
}

/** Fields that belong to no group, to several, or to none of the schema, each with its place. */
function misplaced(schema: JsonSchema, tree: FieldTree, place = ''): readonly string[] {
  const { properties = {} } = objectIn(schema);
  const listed = [...Object.values(tree.groups).flat(), ...Object.keys(tree.inside ?? {})];
  const wrong = [...new Set([...Object.keys(properties), ...listed])].filter(
    (name) => !(name in properties) || listed.filter((one) => one === name).length !== 1,
  );
  const inside = Object.entries(tree.inside ?? {}).flatMap(([name, sub]) =>
    misplaced(properties[name] ?? {}, sub, `${place}${name}.`),
  );
  return [...wrong.map((name) => place + name), ...inside];
}

/** A value that a schema accepts, every list with one entry and nothing absent. */
function sampleOf(schema: z.ZodType): unknown {
  return sampleOfJson(z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }) as Json);
}

interface Json extends JsonSchema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Json>>;
  readonly items?: Json;
  readonly anyOf?: readonly Json[];
}

const TEXTS: Readonly<Record<string, string>> = {
  uuid: '01940000-0000-7000-8000-000000000001',
  date: '2026-03-02',
  'date-time': '2026-03-02T00:00:00.000Z',
};

function sampleOfJson(schema: Json): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.anyOf !== undefined) return sampleOfJson(schema.anyOf.find(({ type }) => type !== 'null') ?? {});
  if (schema.properties !== undefined)
    return Object.fromEntries(Object.entries(schema.properties).map(([name, one]) => [name, sampleOfJson(one)]));
  if (schema.type === 'array') return [sampleOfJson(schema.items ?? {})];
  return plainSample(schema);
}

const PLAIN: Readonly<Record<string, unknown>> = {
  boolean: true,
  integer: 3,
  number: 3,
  object: { told: 'something' },
};

function plainSample({ type = 'string', format = '', pattern = '' }: Json): unknown {
  const plain = [type].flat().find((name) => name in PLAIN);
  if (plain !== undefined) return PLAIN[plain];
  return TEXTS[format] ?? textSample(pattern);
}

function textSample(pattern: string): string {
  const numbered = /^\^([A-Z])\[1-9\]/.exec(pattern)?.[1];
  if (numbered !== undefined) return `${numbered}1`;
  if (pattern.includes('T')) return '2026-03-02T00:00:00.000Z';
  return pattern.includes('\\d') ? '2026-03-02' : 'told';
}

/** The groups of which something is still told: a mark of each field that is left, by the tree. */
function toldIn(answer: unknown, tree: FieldTree): ReadonlySet<FieldGroup> {
  const objects = (Array.isArray(answer) ? answer : [answer]).filter((one) => typeof one === 'object' && one !== null);
  const told = objects.flatMap((one: object) =>
    Object.entries(one).flatMap(([name, value]) => {
      const inside = tree.inside?.[name];
      if (inside !== undefined) return [...toldIn(value, inside)];
      return isBlank(value) ? [] : FIELD_GROUPS.filter((group) => tree.groups[group]?.includes(name));
    }),
  );
  return new Set(told);
}

function isBlank(value: unknown): boolean {
  return value === null || value === false || value === 'none' || (Array.isArray(value) && value.length === 0);
}

describe('ANSWER_FIELDS', () => {
  it.each(TREES)('puts each field of %s into exactly one group', (name, tree) => {
    expect(
      misplaced(z.toJSONSchema(schemaOf(name), { io: 'output', unrepresentable: 'any' }) as JsonSchema, tree),
    ).toEqual([]);
  });

  it('finds a new field without a group, one in two groups, and one that no answer has', () => {
    const schema = { properties: { caseNumber: {}, added: {} } };
    const tree: FieldTree = { itself: 'head', groups: { head: ['caseNumber', 'gone'], record: ['caseNumber'] } };
    expect([...misplaced(schema, tree)].sort()).toEqual(['added', 'caseNumber', 'gone']);
  });

  it.each(TREES)('leaves %s as its schema has it, whatever group is not seen', (name, tree) => {
    const whole = sampleOf(schemaOf(name));
    for (const hidden of FIELD_GROUPS.filter((group) => group !== 'head')) {
      const left = seenOf(
        whole,
        tree,
        FIELD_GROUPS.filter((group) => group !== hidden),
      );
      expect([hidden, schemaOf(name).safeParse(left).error?.issues ?? []]).toEqual([hidden, []]);
      expect([hidden, toldIn(left, tree).has(hidden)]).toEqual([hidden, false]);
    }
  });

  it.each(TREES)('tells of %s everything to whoever sees every group', (name, tree) => {
    const whole = sampleOf(schemaOf(name));
    expect(seenOf(whole, tree, FIELD_GROUPS)).toEqual(whole);
  });
});

/** Names that only what tells of a case has. */
const TELLING = ['caseFileId', 'caseNumber', 'enterpriseName', 'proceedingId', 'deadlineId'];

/**
 * Operations that name a case and nothing of it that a group holds: intake tells which case a complaint opened, offices
 * work on numbers of cases whose deadlines move, whose decisions turn, or of which they ask who sees them.
 */
const NAMES_A_CASE: readonly RouteName[] = [
  'listRecalculatedDeadlines',
  'submitComplaint',
  'listClues',
  'openCases',
  'listImpactFlips',
  'explainCase',
];

function namesIn(schema: JsonSchema): readonly string[] {
  const inside = [
    ...Object.values(schema.properties ?? {}),
    ...(schema.items ? [schema.items] : []),
    ...(schema.anyOf ?? []),
  ];
  return [...Object.keys(schema.properties ?? {}), ...inside.flatMap(namesIn)];
}

describe('operations that tell of a case', () => {
  it('are in ANSWER_FIELDS, or only name it', () => {
    const telling = (Object.keys(ROUTES) as RouteName[]).filter((name) => {
      const names = namesIn(z.toJSONSchema(schemaOf(name), { io: 'output', unrepresentable: 'any' }) as JsonSchema);
      return names.some((one) => TELLING.includes(one));
    });
    const unsaid = telling.filter((name) => !(name in ANSWER_FIELDS));
    expect(unsaid).toEqual(NAMES_A_CASE);
  });
});

describe('fieldsSeen', () => {
  const OVERSIGHT: readonly CaseRight[] = [
    { roles: ['supervisor'], relations: ['supervising'], fields: ['procedure', 'head'], purpose: 'oversight' },
  ];

  it('adds up the groups of the rights of a role', () => {
    expect(fieldsSeen('supervisor', OVERSIGHT)).toEqual(['head', 'procedure']);
    expect(fieldsSeen('officer', OVERSIGHT)).toEqual([]);
    expect(fieldsSeen('officer')).toEqual(FIELD_GROUPS);
    expect(fieldsSeen('rule-admin')).toEqual(['explanation']);
  });

  it.each(TREES)('shows of %s to a right of head and procedure nothing else', (name, tree) => {
    const fields = fieldsSeen('supervisor', OVERSIGHT);
    const told = toldIn(seenOf(sampleOf(schemaOf(name)), tree, fields), tree);
    expect([...told].filter((group) => !fields.includes(group))).toEqual([]);
  });

  it('has a right for every field that some role sees', () => {
    expect(CASE_RIGHTS.every(({ fields }) => fields.length > 0)).toBe(true);
  });
});
