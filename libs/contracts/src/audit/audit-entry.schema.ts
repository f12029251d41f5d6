import { z } from 'zod';
import { instantSchema, pageQuerySchema, plainDateSchema, STORABLE_TEXT } from '../shared/shared.schema.js';
import { AUDIT_ACTIONS, AUDIT_RESULTS } from './audit-act.js';

const exactly = z.string().trim().min(1).max(200).regex(STORABLE_TEXT);

/** Which entries of the audit trail are looked for; what is not given is not asked. */
export const auditFilterSchema = z.object({
  /** First and last day, in the zone of the deployment. */
  from: plainDateSchema.optional(),
  to: plainDateSchema.optional(),
  /** Name of an account, or of the person at the server. */
  actor: exactly.optional(),
  department: z.string().max(32).optional(),
  action: z.enum(AUDIT_ACTIONS).optional(),
  /** Id of what the act was about. */
  object: exactly.optional(),
  result: z.enum(AUDIT_RESULTS).optional(),
});
/** Which entries of the audit trail are looked for. */
export type AuditFilter = z.infer<typeof auditFilterSchema>;

/** Which page of them. */
export const auditQuerySchema = auditFilterSchema.extend(pageQuerySchema.shape);

/** An entry of the audit trail. */
export const auditEntrySchema = z.object({
  chain: z.string(),
  seq: z.int(),
  at: instantSchema,
  actor: z.object({
    accountId: z.string().nullable(),
    name: z.string().nullable(),
    onBehalfOf: z.string().nullable(),
    role: z.string().nullable(),
    departmentCode: z.string().nullable(),
    ip: z.string().nullable(),
    sessionHash: z.string().nullable(),
  }),
  action: z.enum(AUDIT_ACTIONS),
  object: z.object({ kind: z.string(), id: z.string() }).nullable(),
  result: z.enum(AUDIT_RESULTS),
  reason: z.string().nullable(),
  /** Names of fields that changed, with hashes of what they held. */
  changes: z.array(z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
  requestId: z.string().nullable(),
  previousHash: z.string(),
  hash: z.string(),
});
/** An entry of the audit trail. */
export type AuditEntryView = z.infer<typeof auditEntrySchema>;

/** How far the audit trail is signed and verified. */
export const auditStateSchema = z.object({
  chains: z.int(),
  entries: z.int(),
  /** `null` before the first checkpoint. */
  lastCheckpoint: z.object({ seq: z.int(), at: instantSchema, entries: z.int(), key: z.string() }).nullable(),
  /** The last run of `liandu audit verify` that came to an end; `null` before the first. */
  lastVerification: z
    .object({ at: instantSchema, by: z.string().nullable(), result: z.enum(AUDIT_RESULTS) })
    .nullable(),
});
/** How far the audit trail is signed and verified. */
export type AuditState = z.infer<typeof auditStateSchema>;
