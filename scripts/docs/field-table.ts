import { isBilingual, meaningOf, type Schema } from '@app/rules';
import { markdownTable } from './markdown-table.js';

/** The fields of a kind of file, in the order in which they are read. */
export function fieldTable(kind: string, schema: Schema): string {
  const rows = placesOf('', schema).map(({ place, member, isRequired }) => {
    const { zh, en } = meaningOf(kind, place);
    return [`\`${place}\``, valueOf(member), isRequired ? 'yes' : '', `${zh}<br>${en}`];
  });
  return markdownTable(['field', 'value', 'must', 'meaning'], rows);
}

interface Placed {
  readonly place: string;
  readonly member: Schema;
  readonly isRequired: boolean;
}

/** Every field at any depth, parents before children. */
function placesOf(place: string, schema: Schema): readonly Placed[] {
  if (isBilingual(schema)) return [];
  const { items, properties, additionalProperties, required } = schema as Members; // of a shape of the format
  if (items !== undefined) return placesOf(`${place}[]`, items);
  if (typeof additionalProperties === 'object') return placesOf(`${place}.*`, additionalProperties);
  return Object.entries(properties ?? {}).flatMap(([name, member]) => {
    const at = place === '' ? name : `${place}.${name}`;
    return [{ place: at, member, isRequired: required?.includes(name) === true }, ...placesOf(at, member)];
  });
}

interface Members {
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | false;
  readonly required?: readonly string[];
}

function valueOf(schema: Schema): string {
  if (isBilingual(schema)) return 'zh, en';
  const { anyOf, enum: choices, type } = schema as Described; // of a shape of the format
  if (anyOf !== undefined) return anyOf.map(valueOf).join(' or ');
  if (choices !== undefined) return choices.map((choice) => `\`${choice}\``).join(', ');
  return VALUES[type ?? '']?.(schema) ?? 'as the place demands';
}

interface Described {
  readonly type?: string;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
}

const VALUES: Readonly<Record<string, (described: Described) => string>> = {
  string: ({ pattern, maxLength }) => (pattern === undefined ? `text, 1 to ${maxLength}` : patterned(pattern)),
  integer: ({ minimum, maximum }) =>
    maximum === Number.MAX_SAFE_INTEGER ? 'integer' : `integer, ${minimum} to ${maximum}`,
  boolean: () => '`true`, `false`',
  array: ({ minItems, maxItems, items }) => `list of ${minItems} to ${maxItems}${entryOf(items)}`,
  object: () => 'object',
  null: () => 'null',
};

function patterned(pattern: string): string {
  return pattern.includes('d{4}') ? 'day `YYYY-MM-DD`' : 'id';
}

function entryOf(items: Schema | undefined): string {
  const value = items === undefined ? 'object' : valueOf(items);
  return value === 'object' ? '' : `: ${value}`;
}
