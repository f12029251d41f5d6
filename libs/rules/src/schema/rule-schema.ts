import type { JsonValue } from '../json/json-node.js';
import { PARAMETERS } from '../pack/condition.js';
import { LIST_OPERATORS, NEGATIVE_OPERATORS, OPERATORS, type FactField } from '../pack/fact-field.js';
import { LEVELS } from '../pack/file-formats.js';
import type { RulePack } from '../pack/rule-pack.js';

type Schema = Readonly<Record<string, JsonValue>>;

const DAY = { type: 'string', pattern: String.raw`^\d{4}-\d{2}-\d{2}$` } as const;
const TEXTS = object({ zh: { type: 'string', minLength: 1 }, en: { type: 'string', minLength: 1 } });

/**
 * JSON Schema (2020-12) of the rule files of a pack, for completion and marks in an editor. `loadPack` is stricter and
 * has the last word.
 */
export function ruleSchema(pack: RulePack): Schema {
  const slots = [...new Set(pack.decisions.flatMap((decision) => decision.slots.map(({ name }) => name)))].sort();
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $comment: 'Generated from the fact catalogue and the parameters of the pack; not edited by hand.',
    title: `Rule of the pack ${pack.id}`,
    ...object(
      {
        id: { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9-]{0,79}$' },
        decision: { enum: pack.decisions.map(({ id }) => id) },
        title: TEXTS,
        status: { enum: ['on', 'off'] },
        effective: object({ from: DAY, to: { anyOf: [DAY, { type: 'null' }] } }, ['to']),
        when: { $ref: '#/$defs/group' },
        then: object(Object.fromEntries(slots.map((name) => [name, {}])), slots),
        reason: TEXTS,
        cites: { type: 'array', minItems: 1, maxItems: 12, items: citeSchema() },
        level: { enum: LEVELS },
        note: { type: ['string', 'null'] },
      },
      ['status', 'note'],
    ),
    $defs: {
      group: { oneOf: [object({ all: CHILDREN }), object({ any: CHILDREN })] },
      comparison: { anyOf: pack.fields.flatMap(leafSchemas).concat(parameterLeaf(pack)) },
      parameter: object({ fact: { const: PARAMETERS }, path: { enum: parameterPaths(pack) } }),
    },
  };
}

const CHILDREN = {
  type: 'array',
  minItems: 1,
  maxItems: 30,
  items: { anyOf: [{ $ref: '#/$defs/group' }, { $ref: '#/$defs/comparison' }] },
} as const;

function object(properties: Readonly<Record<string, JsonValue>>, optional: readonly string[] = []): Schema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', properties, required, additionalProperties: false };
}

function citeSchema(): Schema {
  return object({ law: { type: 'string', minLength: 1 }, article: { type: 'string', minLength: 1 } });
}

function leafSchemas(field: FactField): readonly Schema[] {
  const operators: readonly string[] = OPERATORS[field.type];
  const lawful = operators.filter((operator) => !(field.nullable && NEGATIVE_OPERATORS.includes(operator)));
  const single = lawful.filter((operator) => !LIST_OPERATORS.includes(operator));
  const listed = lawful.filter((operator) => LIST_OPERATORS.includes(operator));
  return [
    ...leaf(field, single, valueSchema(field)),
    ...leaf(field, listed, { type: 'array', minItems: 1, maxItems: 200, items: valueSchema(field) }),
    ...(field.nullable ? leaf(field, ['equal', 'notEqual'], { type: 'null' }) : []),
  ];
}

function leaf({ fact, path, label }: FactField, operators: readonly string[], value: Schema): readonly Schema[] {
  if (operators.length === 0) return [];
  const schema = object({ fact: { const: fact }, path: { const: path }, operator: { enum: operators }, value });
  return [{ description: `${label.zh} / ${label.en}`, ...schema }];
}

function valueSchema({ type, values, min, max }: FactField): Schema {
  if (values.length > 0) return { enum: values.map(({ code }) => code) };
  if (type === 'integer') return { anyOf: [{ type, minimum: min, maximum: max }, { $ref: '#/$defs/parameter' }] };
  return { type: type === 'boolean' ? 'boolean' : 'string' };
}

function parameterLeaf(pack: RulePack): Schema {
  const operators = OPERATORS.integer;
  const value = { type: ['integer', 'null'] };
  return object({
    fact: { const: PARAMETERS },
    path: { enum: parameterPaths(pack) },
    operator: { enum: operators },
    value,
  });
}

function parameterPaths({ parameters }: RulePack): readonly string[] {
  return parameters.map(({ id }) => `$.${id}`).sort();
}
