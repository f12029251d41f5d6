import { z } from 'zod';
import {
  CHANNELS,
  COMPLAINT_KINDS,
  PARALLEL_PROCEDURES,
  POINTERS,
  RELATION_CLASSES,
  SIGNALS,
  VIOLATION_CODES,
} from '@app/domain';
import { plainDateSchema } from '../shared/shared.schema.js';

/** The enterprise of a case. */
export const enterpriseViewSchema = z.object({
  enterpriseId: z.uuid(),
  name: z.string(),
  creditCode: z.string().nullable(),
  creditCodeCheck: z.enum(['valid', 'wrong-check-digit', 'malformed']).nullable(),
  address: z.string().nullable(),
  region: z.string().nullable(),
  openCases: z.int(),
});

/** What the case is about. */
export const subjectViewSchema = z.object({
  complaintId: z.uuid().nullable(),
  /** What of a report may still point to one person. */
  pointers: z.array(z.enum(POINTERS)),
  receiptNumber: z.string().nullable(),
  kind: z.enum(COMPLAINT_KINDS),
  channel: z.enum(CHANNELS),
  confidential: z.boolean(),
  urgent: z.boolean(),
  receivedOn: plainDateSchema,
  violationCodes: z.array(z.enum(VIOLATION_CODES)),
  relationClass: z.enum(RELATION_CLASSES),
  workersAffected: z.int().nullable(),
  amountClaimedFen: z.int().nullable(),
  monthsUnpaid: z.int().nullable(),
  violationOn: plainDateSchema.nullable(),
  ongoing: z.boolean().nullable(),
  parallelProcedure: z.enum(PARALLEL_PROCEDURES),
  signals: z.array(z.enum(SIGNALS)),
  peopleGathered: z.int().nullable(),
  /** Facts as the complainant told them; without the complainant. */
  facts: z.string().nullable(),
  requests: z.string().nullable(),
  sourceNote: z.string().nullable(),
  isDemo: z.boolean(),
});
/** What the case is about. */
export type SubjectView = z.infer<typeof subjectViewSchema>;
