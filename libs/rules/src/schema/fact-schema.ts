import { fieldName, type FactField } from '../pack/fact-field.js';
import type { Schema } from '../pack/shape.js';

/** An object with exactly these members; those in `optional` may be left out. */
export function object(properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', properties, required, additionalProperties: false };
}

/** A schema with the label of its field, which editors show. */
export function labelled({ label }: FactField, schema: Schema): Schema {
  return { description: `${label.zh} / ${label.en}`, ...schema };
}

/** What a fact may be, as a scenario or an example states it. */
export function factSchema(field: FactField): Schema {
  const one = singleSchema(field);
  const value = field.type === 'codes' ? { type: 'array', maxItems: 200, items: one } : one;
  return labelled(field, field.nullable ? { anyOf: [value, { type: 'null' }] } : value);
}

/** Every fact of a catalogue, object by object, none left out. */
export function factsSchema(fields: readonly FactField[]): Schema {
  const facts = [...new Set(fields.map(({ fact }) => fact))];
  const members = facts.map((fact) => {
    const own = fields.filter((field) => field.fact === fact);
    return [fact, object(Object.fromEntries(own.map((field) => [fieldName(field.path), factSchema(field)])))] as const;
  });
  return object(Object.fromEntries(members));
}

function singleSchema({ type, open, values, min, max }: FactField): Schema {
  if (values.length > 0 && !open) return { enum: values.map(({ code }) => code) };
  if (type === 'integer') return { type, minimum: min, maximum: max };
  return type === 'boolean' ? { type } : { type: 'string', maxLength: 2000 };
}
