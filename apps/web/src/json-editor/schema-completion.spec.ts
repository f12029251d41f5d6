import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CompletionContext } from '@codemirror/autocomplete';
import { json } from '@codemirror/lang-json';
import { EditorState } from '@codemirror/state';
import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../rule-file/pack-items';
import { schemaCompletion } from './schema-completion';

const SCHEMAS = join(import.meta.dirname, '../../../../rules/schema');
const schema = (kind: string): JsonObject =>
  JSON.parse(readFileSync(join(SCHEMAS, `platform-labour.${kind}.schema.json`), 'utf8')) as JsonObject; // generated

/** What is offered where the text has a bar. */
async function offered(text: string, kind = 'rule'): Promise<readonly string[]> {
  const position = text.indexOf('|');
  const state = EditorState.create({ doc: text.replace('|', ''), extensions: [json()] });
  const result = await schemaCompletion(schema(kind))(new CompletionContext(state, position, true));
  return result?.options.map(({ label }) => label) ?? [];
}

describe('what the editor offers', () => {
  it('is the names of a rule in an empty object', async () => {
    expect(await offered('{ | }')).toEqual(expect.arrayContaining(['"id"', '"when"', '"then"', '"reason"', '"cites"']));
  });

  it('is the names below a member, not those above it', async () => {
    expect(await offered('{ "effective": { "|" } }')).toEqual(['"from"', '"to"']);
  });

  it('is the listed values of a member', async () => {
    expect(await offered('{ "status": "|" }')).toEqual(['"on"', '"off"']);
  });

  it('is the facts of the catalogue in a comparison', async () => {
    const facts = await offered('{ "when": { "all": [ { "fact": "|" } ] } }');
    expect(facts).toEqual(expect.arrayContaining(['"case"', '"enterprise"', '"clock"']));
  });

  it('is the fields of the fact that was named, and of no other', async () => {
    const paths = await offered('{ "when": { "all": [ { "fact": "clock", "path": "|" } ] } }');
    expect(paths).toContain('"$.kind"');
    expect(paths).not.toContain('"$.workersAffected"');
  });

  it('is the operators that suit the type of the field', async () => {
    const operators = await offered(
      '{ "when": { "all": [ { "fact": "case", "path": "$.confidential", "operator": "|" } ] } }',
    );
    expect(operators).toContain('"equal"');
    expect(operators).not.toContain('"greaterThan"');
  });

  it('is the values of the field that was named', async () => {
    const values = await offered(
      '{ "when": { "all": [ { "fact": "case", "path": "$.relationClass", "operator": "equal", "value": | } ] } }',
    );
    expect(values).toEqual(expect.arrayContaining(['"LR"', '"QLR"', '"CIVIL"', '"UNKNOWN"']));
    expect(values).not.toContain('"V0601"');
  });

  it('does not let the value that stands there narrow what may stand in its place', async () => {
    expect(await offered('{ "status": "of|f" }')).toEqual(['"on"', '"off"']);
  });

  it('is nothing where anything may stand, and nothing outside the document', async () => {
    expect(await offered('{ "note": "|" }')).toEqual([]);
    expect(await offered('{ "unknown": { "|" } }')).toEqual([]);
  });
});
