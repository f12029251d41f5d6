import { problemSchema, ROUTES, type Route, type RouteName } from '@app/contracts';
import { ROLE_MATRIX } from '../access/role-matrix.js';
import { anyJsonComponent, jsonSchemaOf, type JsonSchema } from './json-schema.js';
import { stepComponents } from './step-components.js';

const PROBLEM = '#/components/schemas/Problem';
const UPLOAD_FIELD = { file: { type: 'string', format: 'binary' } };

/** The description of the HTTP interface, OpenAPI 3.1, made from the same schemas that check it. */
export function openApiDocument(cookieName: string): JsonSchema {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Liandu 联督',
      version: '1',
      description:
        'Inputs of the steps of procedures are the components `<kind>.<step>`. Refusals are problem details (RFC 9457) with a code.',
    },
    servers: [{ url: '/' }],
    paths: pathsOf(Object.entries(ROUTES) as [RouteName, Route][]), // keys of a literal
    components: {
      schemas: { Json: anyJsonComponent, Problem: jsonSchemaOf(problemSchema, 'output'), ...stepComponents() },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: cookieName } },
    },
  };
}

function pathsOf(routes: readonly [RouteName, Route][]): JsonSchema {
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const [name, route] of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(name, route) };
  }
  return paths;
}

function operationOf(name: RouteName, route: Route): JsonSchema {
  const request = bodyOf(route);
  return {
    operationId: name,
    summary: route.summary,
    tags: [route.path.split('/')[2]],
    ...(route.open === true ? { security: [] } : { security: [{ session: [] }], 'x-roles': ROLE_MATRIX[name] }),
    parameters: parametersOf(route),
    ...(request === null ? {} : { requestBody: { required: true, content: request } }),
    responses: responsesOf(route),
  };
}

function parametersOf(route: Route): readonly JsonSchema[] {
  const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const inPath = names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
  const query = route.query === undefined ? {} : jsonSchemaOf(route.query, 'input');
  const properties = Object.entries((query['properties'] ?? {}) as Readonly<Record<string, unknown>>); // an object schema
  const required = (query['required'] ?? []) as readonly string[]; // an object schema
  const inQuery = properties.map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
  return [...inPath, ...inQuery, ...(route.idempotent === true ? [KEY_HEADER] : [])];
}

const KEY_HEADER = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'UUID chosen by the sender; a repeated request with the same key is done once.',
  schema: { type: 'string', format: 'uuid' },
};

function bodyOf({ body, upload }: Route): JsonSchema | null {
  if (body === undefined) return null;
  const schema = jsonSchemaOf(body, 'input');
  if (upload !== true) return { 'application/json': { schema } };
  const properties = { ...UPLOAD_FIELD, ...(schema['properties'] as object) }; // an object schema
  return { 'multipart/form-data': { schema: { ...schema, properties } } };
}

function responsesOf({ answer, mediaType = 'application/json' }: Route): JsonSchema {
  const done =
    answer === null
      ? { 204: { description: 'Done' } }
      : { 200: { description: 'Done', content: { [mediaType]: { schema: jsonSchemaOf(answer, 'output') } } } };
  const content = { 'application/problem+json': { schema: { $ref: PROBLEM } } };
  return { ...done, default: { description: 'Refused, or not possible at the moment', content } };
}
