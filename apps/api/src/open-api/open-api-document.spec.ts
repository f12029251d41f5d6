import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { ROUTES } from '@app/contracts';
import { openApiDocument } from './open-api-document.js';

type Node = Readonly<Record<string, unknown>>;

const document = openApiDocument('liandu');
const operations = Object.values(document['paths'] as Node).flatMap((path) => Object.values(path as Node)) as Node[];

function referencesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = '$ref' in value && typeof value.$ref === 'string' ? [value.$ref] : [];
  return [...own, ...Object.values(value).flatMap(referencesIn)];
}

function resolve(reference: string): unknown {
  return reference
    .slice(2)
    .split('/')
    .reduce<unknown>((node, key) => (node as Node | undefined)?.[key], document);
}

describe('openApiDocument', () => {
  it('describes every operation once', () => {
    expect(operations.map((one) => one['operationId']).toSorted()).toEqual(Object.keys(ROUTES).toSorted());
  });

  it('has no reference that leads nowhere', () => {
    const references = referencesIn(document);
    expect(references.length).toBeGreaterThan(0);
    expect(references.filter((reference) => resolve(reference) === undefined)).toEqual([]);
  });

  it('declares every parameter of a path', () => {
    const undeclared = Object.entries(document['paths'] as Node).filter(([path, item]) =>
      Object.values(item as Node).some((operation) => {
        const declared = ((operation as Node)['parameters'] as Node[]).filter((one) => one['in'] === 'path');
        return declared.length !== [...path.matchAll(/\{/g)].length;
      }),
    );
    expect(undeclared).toEqual([]);
  });

  it('asks for a key exactly where the interface does', () => {
    const withKey = operations.filter((one) =>
      (one['parameters'] as Node[]).some((parameter) => parameter['name'] === 'Idempotency-Key'),
    );
    const idempotent = Object.entries(ROUTES).filter(([, route]) => 'idempotent' in route);
    expect(withKey.map((one) => one['operationId']).toSorted()).toEqual(idempotent.map(([name]) => name).toSorted());
  });

  it('holds schemas of draft 2020-12 that a validator compiles', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema(document, 'api');
    const { schemas } = document['components'] as { schemas: Record<string, object> };
    expect(schemas['triage.decide']).toBeDefined();
    const names = Object.keys(schemas);
    expect(names.filter((name) => ajv.getSchema(`api#/components/schemas/${name}`) === undefined)).toEqual([]);
  });
});
