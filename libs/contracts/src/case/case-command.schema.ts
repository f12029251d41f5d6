import { z } from 'zod';
import { PROCEEDING_KINDS, REFERRAL_SCOPES, VIOLATION_CODES } from '@app/domain';
import { openDutySchema } from '../statutory-duty/statutory-duty.schema.js';
import { amendmentSchemas } from './deadline-amendment.schema.js';
import {
  caseFileIdSchema,
  departmentCodeSchema,
  jsonSchema,
  lineSchema,
  passageSchema,
  proceedingIdSchema,
  remarkSchema,
  taskIdSchema,
} from '../shared/shared.schema.js';

/** What a person may ask of a case; `Idempotency-Key` carries the command id. */
export const caseCommandSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('step'),
    proceedingId: proceedingIdSchema,
    taskId: taskIdSchema.nullable(),
    step: z.string().regex(/^[a-z][A-Za-z]{1,40}$/),
    /** Shape by procedure and step, see the components `<kind>.<step>`. */
    input: z.record(z.string().max(60), jsonSchema),
  }),
  z.strictObject({
    type: z.literal('start'),
    kind: z.enum(PROCEEDING_KINDS),
    joiners: z.array(departmentCodeSchema).max(20),
    reason: passageSchema,
  }),
  z.strictObject({
    type: z.literal('refer'),
    toDepartment: departmentCodeSchema,
    matter: passageSchema,
    papers: z.array(lineSchema).max(50),
    nature: z.enum(['administrative', 'criminal']),
    startsKind: z.enum(PROCEEDING_KINDS).nullable(),
    /** The whole matter goes with the lead, a part makes the receiver a joining department; absent is the whole. */
    scope: z.enum(REFERRAL_SCOPES).optional(),
  }),
  openDutySchema,
  z.strictObject({ type: z.literal('press'), taskId: taskIdSchema, demand: passageSchema }),
  z.strictObject({ type: z.literal('remind'), taskId: taskIdSchema, note: remarkSchema }),
  z.strictObject({ type: z.literal('reopen'), reason: passageSchema }),
  z.strictObject({ type: z.literal('merge'), into: caseFileIdSchema, reason: passageSchema }),
  ...amendmentSchemas,
  z.strictObject({
    type: z.literal('split'),
    /** The matters of this case that continue in a new one, whose id the answer of the case's page names. */
    violationCodes: z.array(z.enum(VIOLATION_CODES)).min(1).max(VIOLATION_CODES.length),
    reason: passageSchema,
  }),
]);
/** What a person may ask of a case. */
export type CaseCommandRequest = z.infer<typeof caseCommandSchema>;

/** Answer to a command: how far the case is now. The same command id always gets the same answer. */
export const commandResultSchema = z.object({
  caseFileId: caseFileIdSchema,
  commandId: z.uuid(),
  seq: z.int(),
  events: z.array(z.object({ seq: z.int(), type: z.string() })),
});
/** Answer to a command. */
export type CommandResult = z.infer<typeof commandResultSchema>;
