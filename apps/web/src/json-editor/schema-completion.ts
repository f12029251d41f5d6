import type { Completion, CompletionContext, CompletionResult, CompletionSource } from '@codemirror/autocomplete';
import { isObject, type Json, type JsonObject } from '../rule-file/pack-items';
import { documentOf, placeAt, type JsonPlace } from './json-place';
import { listedValues, meaningOf, memberNames, schemasAt } from './schema-at';

/** Offers what a schema allows at the place where somebody writes. */
export function schemaCompletion(schema: JsonObject): CompletionSource {
  return ({ state, pos }: CompletionContext): CompletionResult | null => {
    const place = placeAt(state, pos);
    if (place === null) return null;
    const document = documentOf(state);
    const options = place.kind === 'name' ? names(schema, document, place) : values(schema, document, place);
    return options.length === 0 ? null : { from: place.from, to: place.to, options };
  };
}

function names(schema: JsonObject, document: Json, { path }: JsonPlace): Completion[] {
  const schemas = schemasAt(schema, document, path);
  return memberNames(schemas).map((name) => {
    const written = JSON.stringify(name);
    return { label: written, detail: meaningOf(schemas, name), type: 'property' };
  });
}

/** A value is asked for with what stands beside it: the operators of a fact depend on which fact it is. */
function values(schema: JsonObject, document: Json, { path }: JsonPlace): Completion[] {
  const parent = schemasAt(schema, document, path.slice(0, -1));
  const last = path.at(-1) ?? '';
  const offered = schemasAt(schema, without(document, path), path);
  const detail = typeof last === 'string' ? meaningOf(parent, last) : '';
  return listedValues(offered).map((value) => ({ label: JSON.stringify(value), detail, type: 'enum' }));
}

/** The document without the value at a path, which must not decide what may stand in its place. */
function without(document: Json, [key, ...rest]: JsonPlace['path']): Json {
  if (key === undefined) return null;
  if (Array.isArray(document)) {
    const list = document as readonly Json[]; // narrowed by the check; readonly lists are not seen by it
    return list.map((one, index) => (index === key ? without(one, rest) : one));
  }
  if (!isObject(document)) return document;
  const value = document[key];
  return value === undefined ? document : { ...document, [key]: without(value, rest) };
}
