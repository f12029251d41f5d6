import { fieldName } from '../pack/fact-field.js';
import { KINDS, type Kind } from '../pack/pack-source.js';
import type { RulePack } from '../pack/rule-pack.js';
import { idShape, type Schema } from '../pack/shape.js';
import { factSchema, factsSchema, object } from './fact-schema.js';
import { describedSchema } from './field-texts.js';
import { FILE_KINDS } from './file-kinds.js';
import { columnSchema, conditionSchemas } from './rule-schema.js';

/**
 * JSON Schemas (2020-12) of the files of a pack by kind, for completion and marks in an editor: what `file-formats.ts`
 * reads, made narrower by the pack's own facts, parameters and decisions. `loadPack` is stricter and has the last word.
 */
export function packSchemas(pack: RulePack): Readonly<Record<Kind, Schema>> {
  return {
    pack: schemaOf('pack', pack),
    facts: schemaOf('facts', pack),
    parameters: schemaOf('parameters', pack),
    citations: schemaOf('citations', pack),
    scenarios: schemaOf('scenarios', pack, { facts: factsSchema(pack.fields) }),
    decisions: schemaOf('decisions', pack),
    rules: { ...schemaOf('rules', pack, answering(pack)), $defs: conditionSchemas(pack) },
    tables: schemaOf('tables', pack, tableProperties(pack)),
    analysis: analysisSchema(pack),
    examples: examplesSchema(pack),
  };
}

type Properties = Readonly<Record<string, Schema>>;

function schemaOf(kind: Kind, pack: RulePack, narrower: Properties = {}): Schema {
  return { ...headOf(kind, pack), ...narrowed(formatSchema(kind), narrower) };
}

function headOf(kind: Kind, { id }: RulePack): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $comment: 'Generated from the format, the fact catalogue and the parameters of the pack; not edited by hand.',
    title: `${FILE_KINDS[kind].glob} of the pack ${id}`,
  };
}

/** What a file of a kind holds in any pack, with the meaning of every field. */
export function formatSchema(kind: Kind): Schema {
  return describedSchema(FILE_KINDS[kind].name, KINDS[kind].shape.schema);
}

/** An object schema with some of its members replaced. */
function narrowed(schema: Schema, narrower: Properties): Schema {
  return { ...schema, properties: { ...propertiesOf(schema), ...narrower } };
}

function propertiesOf(schema: Schema): Properties {
  return schema['properties'] as Properties; // of a schema that objectOf made
}

function itemsOf(schema: Schema | undefined): Schema {
  return schema?.['items'] as Schema; // of a schema that listOf made
}

function answering(pack: RulePack): Properties {
  return { decision: { enum: pack.decisions.map(({ id }) => id) }, then: slotsSchema(pack) };
}

/** The slots of all decisions: which of them a rule may fill depends on its decision, and `loadPack` knows. */
function slotsSchema({ decisions }: RulePack): Schema {
  const names = [...new Set(decisions.flatMap(({ slots }) => slots.map(({ name }) => name)))].sort();
  return object(Object.fromEntries(names.map((name) => [name, {}])), names);
}

function tableProperties(pack: RulePack): Properties {
  const { columns, rows } = propertiesOf(formatSchema('tables'));
  return {
    ...answering(pack),
    columns: { ...columns, items: columnSchema(pack, idShape.schema) },
    rows: { ...rows, items: narrowed(itemsOf(rows), { then: slotsSchema(pack) }) },
  };
}

function analysisSchema(pack: RulePack): Schema {
  const { assumptions, accepted } = propertiesOf(formatSchema('analysis'));
  const decision = { anyOf: [{ enum: pack.decisions.map(({ id }) => id) }, { type: 'null' }] };
  const condition = { $ref: '#/$defs/group' };
  const narrower = {
    assumptions: { ...assumptions, items: narrowed(itemsOf(assumptions), { when: condition, then: condition }) },
    accepted: { ...accepted, items: narrowed(itemsOf(accepted), { decision }) },
  };
  return { ...schemaOf('analysis', pack, narrower), $defs: conditionSchemas(pack) };
}

function examplesSchema(pack: RulePack): Schema {
  const schema = formatSchema('examples');
  const given = pack.fields.map((field) => [`${field.fact}.${fieldName(field.path)}`, factSchema(field)] as const);
  const figures = pack.parameters.map(
    ({ id, min, max }) => [id, { type: 'integer', minimum: min, maximum: max }] as const,
  );
  const narrower = {
    given: loose(given),
    figures: loose(figures),
    expect: slotsSchema(pack),
  };
  return { ...headOf('examples', pack), ...schema, items: narrowed(itemsOf(schema), narrower) };
}

function loose(members: readonly (readonly [name: string, schema: Schema])[]): Schema {
  return object(
    Object.fromEntries(members),
    members.map(([name]) => name),
  );
}
