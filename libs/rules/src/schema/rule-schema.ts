import { GROUP_REFERENCE, PARAMETERS } from '../pack/condition.js';
import { LIST_OPERATORS, NEGATIVE_OPERATORS, OPERATORS, type FactField } from '../pack/fact-field.js';
import { PACK_LIMITS } from '../pack/pack-limits.js';
import type { RulePack } from '../pack/rule-pack.js';
import type { Schema } from '../pack/shape.js';
import { labelled, object } from './fact-schema.js';

const CHILDREN = {
  type: 'array',
  minItems: 1,
  maxItems: PACK_LIMITS.groupSize.most,
  items: { anyOf: [GROUP_REFERENCE, { $ref: '#/$defs/comparison' }] },
} as const;

/** The parts of a rule file that the catalogue and the parameters of a pack make narrower: groups and comparisons. */
export function conditionSchemas(pack: RulePack): Readonly<Record<string, Schema>> {
  return {
    group: { oneOf: [object({ all: CHILDREN }), object({ any: CHILDREN })] },
    comparison: { anyOf: [...pack.fields.flatMap(leafSchemas), parameterLeaf(pack)] },
    parameter: object({ fact: { const: PARAMETERS }, path: { enum: parameterPaths(pack) } }),
  };
}

/** A column of a decision table: a fact with an operator that fits it. */
export function columnSchema({ fields }: RulePack, id: Schema): Schema {
  const columns = fields.map((field) => {
    const { fact, path } = field;
    return labelled(
      field,
      object({ id, fact: { const: fact }, path: { const: path }, operator: { enum: lawful(field) } }),
    );
  });
  return { anyOf: columns };
}

function lawful({ type, nullable }: FactField): readonly string[] {
  return OPERATORS[type].filter((operator) => !(nullable && NEGATIVE_OPERATORS.includes(operator)));
}

function leafSchemas(field: FactField): readonly Schema[] {
  const operators = lawful(field);
  const single = operators.filter((operator) => !LIST_OPERATORS.includes(operator));
  const listed = operators.filter((operator) => LIST_OPERATORS.includes(operator));
  const list = {
    type: 'array',
    minItems: 1,
    maxItems: PACK_LIMITS.listLength.most,
    items: valueSchema(field),
  } as const;
  return [
    ...leaf(field, single, valueSchema(field)),
    ...leaf(field, listed, list),
    ...(field.nullable ? leaf(field, ['equal', 'notEqual'], { type: 'null' }) : []),
  ];
}

function leaf(field: FactField, operators: readonly string[], value: Schema): readonly Schema[] {
  if (operators.length === 0) return [];
  const { fact, path } = field;
  const schema = object({ fact: { const: fact }, path: { const: path }, operator: { enum: operators }, value });
  return [labelled(field, schema)];
}

function valueSchema({ type, values, min, max }: FactField): Schema {
  if (values.length > 0) return { enum: values.map(({ code }) => code) };
  if (type === 'integer') return { anyOf: [{ type, minimum: min, maximum: max }, { $ref: '#/$defs/parameter' }] };
  return { type: type === 'boolean' ? 'boolean' : 'string' };
}

function parameterLeaf(pack: RulePack): Schema {
  return object({
    fact: { const: PARAMETERS },
    path: { enum: parameterPaths(pack) },
    operator: { enum: OPERATORS.integer },
    value: { type: ['integer', 'null'] },
  });
}

function parameterPaths({ parameters }: RulePack): readonly string[] {
  return parameters.map(({ id }) => `$.${id}`).sort();
}
