import { z } from 'zod';
import {
  CHANNELS,
  IDENTITY_CHECKS,
  PERSON_REQUEST_KINDS,
  PERSON_REQUEST_STATUSES,
  REPORTER_FIELDS,
  REPORTER_KINDS,
  REQUEST_REFUSAL_BASES,
  REVEAL_REASONS,
} from '@app/domain';
import { personSchema } from '../case/case-page.schema.js';
import { instantSchema, passageSchema, plainDateSchema } from '../shared/shared.schema.js';

/** What a person asked about the own data, as an officer records it. */
export const recordRequestSchema = z.strictObject({
  kind: z.enum(PERSON_REQUEST_KINDS),
  receivedOn: plainDateSchema,
  identityCheck: z.enum(IDENTITY_CHECKS),
  identityNote: passageSchema,
  wish: passageSchema,
});
/** What a person asked about the own data. */
export type RecordRequest = z.infer<typeof recordRequestSchema>;

/** Granting or refusing a request; a refusal says on what it rests. */
export const decideRequestSchema = z.strictObject({
  granted: z.boolean(),
  basis: z.enum(REQUEST_REFUSAL_BASES).nullable(),
  note: passageSchema,
});

/** A particular put right. */
export const correctionSchema = z.strictObject({ field: z.enum(REPORTER_FIELDS), value: passageSchema });

/** A request with its decision. */
export const personRequestViewSchema = z.object({
  requestId: z.uuid(),
  complaintId: z.uuid(),
  receiptNumber: z.string(),
  personKind: z.enum(REPORTER_KINDS),
  kind: z.enum(PERSON_REQUEST_KINDS),
  status: z.enum(PERSON_REQUEST_STATUSES),
  identityCheck: z.enum(IDENTITY_CHECKS),
  identityNote: z.string(),
  wish: z.string(),
  receivedOn: plainDateSchema,
  /** Last day for the answer; `null` while the deployment has confirmed no term. */
  dueOn: plainDateSchema.nullable(),
  recordedBy: personSchema,
  recordedAt: instantSchema,
  decidedBy: personSchema.nullable(),
  decidedAt: instantSchema.nullable(),
  basis: z.enum(REQUEST_REFUSAL_BASES).nullable(),
  decisionNote: z.string().nullable(),
  fulfilledBy: personSchema.nullable(),
  fulfilledAt: instantSchema.nullable(),
});
/** A request with its decision. */
export type PersonRequestView = z.infer<typeof personRequestViewSchema>;

/** What an export can hold: what is sealed of the person, and the words that travel with the case. */
export const EXPORTED_FIELDS = [...REPORTER_FIELDS, 'facts', 'requests'] as const;
/** One such field. */
export type ExportedField = (typeof EXPORTED_FIELDS)[number];

/** Everything that is held of one person, for that person. It names nobody else. */
export const personExportSchema = z.object({
  format: z.literal('liandu-person-export/1'),
  madeAt: instantSchema,
  receiptNumber: z.string(),
  personKind: z.enum(REPORTER_KINDS),
  departmentCode: z.string(),
  channel: z.enum(CHANNELS),
  receivedOn: plainDateSchema,
  fields: z.array(z.object({ field: z.enum(EXPORTED_FIELDS), value: z.string() })),
  /** Fields that are held and not handed out, because they name another person. */
  withheld: z.array(z.enum(EXPORTED_FIELDS)),
  /** When which field was looked at and why; not by whom. */
  looks: z.array(z.object({ field: z.enum(REPORTER_FIELDS), at: instantSchema, reason: z.enum(REVEAL_REASONS) })),
  endsOn: plainDateSchema.nullable(),
});
/** Everything that is held of one person. */
export type PersonExport = z.infer<typeof personExportSchema>;
