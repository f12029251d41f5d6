import { z } from 'zod';
import {
  ERASURE_STATUSES,
  HOLD_ACTS,
  PRIVACY_PERIODS,
  PRIVACY_UNITS,
  REPORTER_KINDS,
  RETENTION_STANDINGS,
} from '@app/domain';
import { personSchema } from '../case/case-page.schema.js';
import { instantSchema, passageSchema, plainDateSchema } from '../shared/shared.schema.js';

/** A period that the deployment is to confirm, with what it rests on. */
export const proposePeriodSchema = z.strictObject({
  name: z.enum(PRIVACY_PERIODS),
  amount: z.int().min(1).max(36_500),
  unit: z.enum(PRIVACY_UNITS),
  basis: passageSchema,
});
/** A period that the deployment is to confirm. */
export type ProposePeriod = z.infer<typeof proposePeriodSchema>;

/** Confirming a period, or not. */
export const decidePeriodSchema = z.strictObject({ confirmed: z.boolean(), note: passageSchema });

/** A period with who proposed and who confirmed it. */
export const privacyPeriodViewSchema = z.object({
  periodId: z.uuid(),
  name: z.enum(PRIVACY_PERIODS),
  amount: z.int(),
  unit: z.enum(PRIVACY_UNITS),
  basis: z.string(),
  proposedBy: personSchema,
  proposedAt: instantSchema,
  decidedBy: personSchema.nullable(),
  decidedAt: instantSchema.nullable(),
  /** `null` while nobody has decided. */
  isConfirmed: z.boolean().nullable(),
  decisionNote: z.string().nullable(),
  isInForce: z.boolean(),
});
/** A period with who proposed and who confirmed it. */
export type PrivacyPeriodView = z.infer<typeof privacyPeriodViewSchema>;

/** Setting or releasing a hold. */
export const holdSchema = z.strictObject({ act: z.enum(HOLD_ACTS), reason: passageSchema });

/** How long the person behind a complaint is kept, and what keeps them longer. */
export const retentionViewSchema = z.object({
  kind: z.enum(REPORTER_KINDS),
  standing: z.enum(RETENTION_STANDINGS),
  closedOn: plainDateSchema.nullable(),
  /** Last day of the period; `null` while no period is confirmed or no case is closed. */
  endsOn: plainDateSchema.nullable(),
  isHeld: z.boolean(),
  holds: z.array(z.object({ act: z.enum(HOLD_ACTS), reason: z.string(), doneBy: personSchema, at: instantSchema })),
});
/** How long the person behind a complaint is kept. */
export type RetentionView = z.infer<typeof retentionViewSchema>;

/** A proposed erasure: no name, no enterprise, nothing of the matter but its receipt. */
export const erasureViewSchema = z.object({
  erasureId: z.uuid(),
  receiptNumber: z.string(),
  departmentCode: z.string(),
  kind: z.enum(REPORTER_KINDS),
  status: z.enum(ERASURE_STATUSES),
  closedOn: plainDateSchema,
  endedOn: plainDateSchema,
  proposedAt: instantSchema,
  agreedBy: personSchema.nullable(),
  agreedAt: instantSchema.nullable(),
  decidedBy: personSchema.nullable(),
  decidedAt: instantSchema.nullable(),
  reason: z.string().nullable(),
});
/** A proposed erasure. */
export type ErasureView = z.infer<typeof erasureViewSchema>;

/** The last word on an erasure. */
export const decideErasureSchema = z.strictObject({
  approved: z.boolean(),
  reason: passageSchema,
});

/** How many persons stand how. */
export type RetentionCounts = Readonly<Record<(typeof RETENTION_STANDINGS)[number], number>>;
