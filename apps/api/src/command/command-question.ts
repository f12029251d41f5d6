import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { departmentCodeSchema, proceedingIdSchema, taskIdSchema } from '@app/contracts';
import { STANDING_DEPARTMENTS } from '@app/domain';
import type { CommandQuestion, SessionQuestion } from '@app/persistence';

const MOST_NAMES = 200;
const uuid = z.uuid();

/** What to look up for a command, read loosely from the request: whether the command is well formed is checked later. */
export function commandQuestion(
  { params, headers, body }: Pick<FastifyRequest, 'params' | 'headers' | 'body'>,
  session: SessionQuestion,
): CommandQuestion {
  const { caseFileId } = fieldsOf(params);
  const { proceedingId, taskId, into } = fieldsOf(body);
  const texts = textsIn(body);
  return {
    ...session,
    caseFileId: readOr(uuid, caseFileId),
    commandId: readOr(uuid, headers['idempotency-key']),
    proceedingId: readOr(proceedingIdSchema, proceedingId),
    taskId: readOr(taskIdSchema, taskId),
    into: readOr(uuid, into),
    departmentCodes: [...STANDING_DEPARTMENTS, ...departmentsIn(texts)],
    accountIds: texts.filter((text) => uuid.safeParse(text).success).slice(0, MOST_NAMES),
  };
}

function departmentsIn(texts: readonly string[]): readonly string[] {
  return texts.filter((text) => departmentCodeSchema.safeParse(text).success).slice(0, MOST_NAMES);
}

function readOr<Value>(schema: z.ZodType<Value>, value: unknown): Value | null {
  const read = schema.safeParse(value);
  return read.success ? read.data : null;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** Every short text anywhere in a JSON value. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.length <= 64 ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
