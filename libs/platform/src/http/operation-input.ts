import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  caseFileIdSchema,
  deadlineIdSchema,
  ROUTES,
  taskIdSchema,
  type Problem,
  type Route,
  type RouteName,
} from '@app/contracts';
import { operationOf } from './operation.js';
import { problem, type ProblemError } from './problem-error.js';

type ParamsIn<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamsIn<Rest>
  : never;
type Read<Part extends string, Of> =
  Of extends Readonly<Record<Part, infer Schema extends z.ZodType>> ? z.infer<Schema> : undefined;
type ParamValue<Name> = Name extends keyof typeof PARAMS ? z.infer<(typeof PARAMS)[Name]> : string;

/** The parameters of paths, by name. The compiler keeps it complete: an id of any other text would reach the database. */
const PARAMS = {
  caseFileId: caseFileIdSchema,
  taskId: taskIdSchema,
  commandId: z.uuid(),
  recordId: z.uuid(),
  deadlineId: deadlineIdSchema,
  batchId: z.uuid(),
  recalculationId: z.uuid(),
  feedId: z.uuid(),
  complaintId: z.uuid(),
  breakGlassId: z.uuid(),
  periodId: z.uuid(),
  erasureId: z.uuid(),
  requestId: z.uuid(),
  impactId: z.uuid(),
  sessionId: z.uuid(),
  draftId: z.uuid(),
  passkeyId: z.uuid(),
  identityId: z.uuid(),
  accountId: z.uuid(),
  year: z.string().regex(/^[12]\d{3}$/),
  noticeId: z.string().regex(/^[1-9]\d{0,17}$/),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  caseNumber: z.string().min(1).max(100),
  token: z.string().min(1).max(100),
} satisfies Readonly<Record<ParamsIn<(typeof ROUTES)[RouteName]['path']>, z.ZodType>>;

const KEY = z.uuid();
const PARAMS_SCHEMAS = new Map<string, z.ZodType>();

/** What a request for an operation brings, checked against its schemas. */
export interface InputOf<Name extends RouteName> {
  readonly params: { readonly [Key in ParamsIn<(typeof ROUTES)[Name]['path']>]: ParamValue<Key> };
  readonly query: Read<'query', (typeof ROUTES)[Name]>;
  readonly body: Read<'body', (typeof ROUTES)[Name]>;
  /** The `Idempotency-Key`, a UUID in lower case; `undefined` where the operation asks for none. */
  readonly key: (typeof ROUTES)[Name] extends { readonly idempotent: true } ? string : undefined;
}

/** Hands the checked input of the operation to the method; answers 400 with a pointer for each field that is wrong. */
export const Input = createParamDecorator((_: unknown, context: ExecutionContext): InputOf<RouteName> => {
  const name = operationOf(context.getHandler());
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  if (name === undefined) throw problem(404, 'route.unknown');
  return readInput(ROUTES[name], request);
});

/** Checks the parameters, the query and the body of a request. @throws ProblemError with status 400 */
export function readInput(
  route: Route,
  request: Pick<FastifyRequest, 'params' | 'query' | 'body' | 'headers'>,
): InputOf<RouteName> {
  const key = route.idempotent === true ? keyOf(request) : undefined;
  const params = checked(paramsSchemaOf(route.path), request.params, '');
  const query = optionally(route.query, request.query);
  refuseTooDeep(request.body);
  const body = route.upload === true ? undefined : optionally(route.body, request.body);
  return { params, query, body, key } as InputOf<RouteName>; // each part was read with the schema that the type is made of
}

/** No form of ours is nested half as deep; a schema that contains itself would read such a body until the stack ends. */
const MOST_LEVELS = 100;

function refuseTooDeep(body: unknown): void {
  let level: readonly unknown[] = [body];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MOST_LEVELS)
      throw invalid([{ pointer: '', code: 'too_big', detail: `more than ${MOST_LEVELS} levels` }]);
    level = level.flatMap((value): unknown[] =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
  }
}

function optionally(schema: z.ZodType | undefined, value: unknown): unknown {
  return schema === undefined ? undefined : checked(schema, value, '');
}

/** Reads a value with a schema. @throws ProblemError with status 400, pointers below `at` */
export function checked<Schema extends z.ZodType>(schema: Schema, value: unknown, at: string): z.infer<Schema> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw invalid(read.error.issues.flatMap((issue) => fieldsOf(issue, at)));
}

/** The error for a request with wrong fields. */
export function invalid(errors: NonNullable<Problem['errors']>): ProblemError {
  return problem(400, 'request.invalid', { errors: errors.slice(0, 50) });
}

function keyOf({ headers }: Pick<FastifyRequest, 'headers'>): string {
  const read = KEY.safeParse(headers['idempotency-key']);
  if (!read.success) throw problem(400, 'command.key-required');
  return read.data.toLowerCase();
}

/** A schema is costly to make and is asked for with every request. */
function paramsSchemaOf(path: string): z.ZodType {
  const known = PARAMS_SCHEMAS.get(path) ?? paramsSchema(path);
  PARAMS_SCHEMAS.set(path, known);
  return known;
}

function paramsSchema(path: string): z.ZodType {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const known: Readonly<Record<string, z.ZodType>> = PARAMS;
  return z.object(Object.fromEntries(names.map((name) => [name, known[name] ?? z.never()])));
}

type Issue = z.core.$ZodIssue;

function fieldsOf(issue: Issue, at: string): NonNullable<Problem['errors']> {
  const pointer = at + issue.path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  if (issue.code !== 'unrecognized_keys') return [{ pointer, code: issue.code, detail: issue.message }];
  return issue.keys.map((key) => ({ pointer: `${pointer}/${key}`, code: issue.code, detail: 'unknown field' }));
}
