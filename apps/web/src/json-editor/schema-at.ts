import { isObject, listIn, textIn, type Json, type JsonObject } from '../rule-file/pack-items';

/** The way to a place in a document: names of members and numbers of entries. */
export type JsonPath = readonly (string | number)[];

/** The schemas that describe a place in a document; several where alternatives fit what stands there already. */
export function schemasAt(root: JsonObject, document: Json, path: JsonPath): readonly JsonObject[] {
  const start = { schemas: alternatives(root, root, document), value: document };
  return path.reduce(({ schemas, value }, key) => {
    const below = isObject(value) || Array.isArray(value) ? memberOf(value, key) : null;
    return { schemas: schemas.flatMap((one) => alternatives(root, stepInto(one, key), below)), value: below };
  }, start).schemas;
}

/** Names of the members that schemas know. */
export function memberNames(schemas: readonly JsonObject[]): readonly string[] {
  return [...new Set(schemas.flatMap(({ properties }) => (isObject(properties) ? Object.keys(properties) : [])))];
}

/** The values that schemas list; none where anything of a type may stand. */
export function listedValues(schemas: readonly JsonObject[]): readonly Json[] {
  const values = schemas.flatMap((schema) => ('const' in schema ? [schema['const'] ?? null] : listIn(schema['enum'])));
  const isYesNo = schemas.some(({ type }) => type === 'boolean');
  return [...new Set(isYesNo ? [...values, true, false] : values)];
}

/** What a schema says about a member, in words. */
export function meaningOf(schemas: readonly JsonObject[], name: string): string {
  const members = schemas.map(({ properties }) => (isObject(properties) ? properties[name] : undefined));
  return members.map((one) => (isObject(one) ? textIn(one['description']) : '')).find((text) => text !== '') ?? '';
}

/** A schema with its references and alternatives laid open; only those that fit the value. */
function alternatives(root: JsonObject, schema: Json | undefined, value: Json): readonly JsonObject[] {
  if (!isObject(schema)) return [];
  const reference = textIn(schema['$ref']).replace('#/$defs/', '');
  if (reference !== '') return alternatives(root, definition(root, reference), value);
  const among = [...listIn(schema['anyOf']), ...listIn(schema['oneOf'])];
  if (among.length > 0) return among.flatMap((one) => alternatives(root, one, value));
  return fits(schema, value) ? [schema] : [];
}

function definition(root: JsonObject, name: string): Json | undefined {
  const definitions = root['$defs'];
  return isObject(definitions) ? definitions[name] : undefined;
}

/** An alternative is out when a member names something that it does not list; what is still empty decides nothing. */
function fits({ properties }: JsonObject, value: Json): boolean {
  if (!isObject(properties) || !isObject(value)) return true;
  return Object.entries(value).every(([name, member]) => name === '' || mayStand(properties[name], member));
}

function mayStand(schema: Json | undefined, member: Json): boolean {
  if (!isObject(schema)) return false;
  const listed = listedValues([schema]);
  return (
    listed.length === 0 || member === '' || member === null || typeof member === 'object' || listed.includes(member)
  );
}

function stepInto({ properties, items }: JsonObject, key: string | number): Json | undefined {
  if (typeof key === 'number') return items;
  return isObject(properties) ? properties[key] : undefined;
}

function memberOf(value: JsonObject | readonly Json[], key: string | number): Json {
  return (value as Readonly<Record<string | number, Json | undefined>>)[key] ?? null; // a list is read by number
}
