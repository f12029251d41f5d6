import { createHash } from 'node:crypto';
import { ROUTES, sightOf, STEP_SCHEMAS, type Route, type RouteName } from '@app/contracts';
import type { z } from 'zod';
import { jsonSchemaOf, type JsonSchema } from '../../apps/api/src/open-api/json-schema.js';
import { pick, type Chance } from '../rules/chance.js';
import { sampleOf, type Words } from './sample-schema.js';
import type { Asker, Ids, SoakWorld } from './soak-world.js';

/** A request as its schemas ask for it, in parts. */
export interface SoundRequest {
  readonly route: RouteName;
  readonly method: Route['method'];
  readonly path: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Parameters that name nothing of a department. */
const COMMON: Readonly<Record<string, string>> = { year: '2026', token: 'x'.repeat(43) };
const described = new Map<z.ZodType, JsonSchema>();
const STEPS = Object.values(STEP_SCHEMAS).flatMap((steps) => Object.entries<z.ZodType>(steps));

/** A request for an operation about something of the own department, of another one, or of nobody. */
export function soundRequest(name: RouteName, asker: Asker, { world, chance }: SoundGround): SoundRequest {
  const { method, path, query, body, idempotent }: Route = ROUTES[name];
  const at = objectOf(asker, method, { world, chance });
  const words = { chance, ids: [at, world.own] };
  const where = path.replaceAll(/\{(\w+)\}/g, (_, param: string) => at[param] ?? COMMON[param] ?? newId(chance));
  return {
    ...{ route: name, method, path: where },
    query: query === undefined ? {} : (sampleOf(schemaOf(query), words) as Record<string, unknown>), // an object schema
    headers: idempotent === true ? { 'idempotency-key': newId(chance) } : {},
    body: bodyOf(name, body, words),
  };
}

/** From where a request takes its ids and its accidents. */
export interface SoundGround {
  readonly world: SoakWorld;
  readonly chance: Chance;
}

/** Whoever sees every department may write in its cases, which would let others see them: that is no finding. */
function objectOf({ role }: Asker, method: string, { world, chance }: SoundGround): Ids {
  const mayShare = role !== null && sightOf(role) === 'every-department' && method !== 'GET';
  const draw = chance();
  if (draw < 0.1) return {};
  return draw < 0.55 && !mayShare ? world.foreign : world.own;
}

function bodyOf(name: RouteName, schema: z.ZodType | undefined, words: Words): unknown {
  if (schema === undefined) return undefined;
  const body = sampleOf(schemaOf(schema), words) as Record<string, unknown>; // every body of the interface is an object
  if (name !== 'commandCase' || body['type'] !== 'step') return body;
  const [step, input] = pick(STEPS, words.chance);
  return { ...body, step, input: sampleOf(schemaOf(input), words) };
}

function schemaOf(schema: z.ZodType): JsonSchema {
  const known = described.get(schema) ?? jsonSchemaOf(schema, 'input');
  described.set(schema, known);
  return known;
}

/** A UUID from the chance of the run. */
export function newId(chance: Chance): string {
  const hex = createHash('sha256').update(String(chance())).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
