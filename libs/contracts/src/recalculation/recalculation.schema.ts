import { z } from 'zod';
import { DUE_DAY_CHANGES } from '@app/domain';
import {
  caseFileIdSchema,
  deadlineIdSchema,
  departmentCodeSchema,
  instantSchema,
  pageOf,
  pageQuerySchema,
  plainDateSchema,
  STORABLE_TEXT,
} from '../shared/shared.schema.js';

/**
 * How far a recalculation is: `replaced` when a later one was made before anybody approved it, `withdrawn` when a person
 * took it back before that.
 */
export const RECALCULATION_STATUSES = ['planning', 'planned', 'applying', 'done', 'replaced', 'withdrawn'] as const;

/** What became of one deadline; `kept` is the day of a party that may not get shorter. */
export const RECALCULATED_STATUSES = ['pending', 'moved', 'unchanged', 'failed', 'kept'] as const;
/** What became of one deadline. */
export type RecalculatedStatus = (typeof RECALCULATED_STATUSES)[number];

/** How many deadlines a calendar changes, by what it does to them. */
const changeCountsSchema = z.object({ later: z.int(), earlier: z.int(), confirmed: z.int(), held: z.int() });

/** The open deadlines compared with the calendar that holds, and how far the approved changes are applied. */
export const recalculationSchema = z.object({
  recalculationId: z.uuid(),
  status: z.enum(RECALCULATION_STATUSES),
  /** The notices that came since the last recalculation; stands in the ledger of each deadline that moves. */
  reason: z.string(),
  createdAt: instantSchema,
  /** Name of the person. */
  createdBy: z.string().nullable(),
  approvedAt: instantSchema.nullable(),
  approvedBy: z.string().nullable(),
  endedAt: instantSchema.nullable(),
  /** Who took it back, when and why; `null` unless somebody did. */
  withdrawal: z.object({ at: instantSchema, by: z.string().nullable(), reason: z.string() }).nullable(),
  /** A further notice was imported since: it can no longer be approved. */
  isOutdated: z.boolean(),
  /** Open deadlines that were compared so far. */
  compared: z.int(),
  changes: changeCountsSchema,
  progress: z.object({
    pending: z.int(),
    moved: z.int(),
    unchanged: z.int(),
    failed: z.int(),
    kept: z.int(),
  }),
  departments: z.array(changeCountsSchema.extend({ departmentCode: departmentCodeSchema })),
});
/** A recalculation. */
export type RecalculationView = z.infer<typeof recalculationSchema>;

/** The latest recalculations, newest first, and whether the calendar has changed since the last one. */
export const recalculationsSchema = z.object({ items: z.array(recalculationSchema), isDue: z.boolean() });
/** The latest recalculations. */
export type RecalculationList = z.infer<typeof recalculationsSchema>;

/** Why a recalculation is taken back. */
export const withdrawRecalculationSchema = z.strictObject({
  reason: z.string().trim().min(1).max(1000).regex(STORABLE_TEXT),
});

/** One deadline of a recalculation: no person and no enterprise is named. */
export const recalculatedDeadlineSchema = z.object({
  caseFileId: caseFileIdSchema,
  /** `null` for who sees no cases. */
  caseNumber: z.string().nullable(),
  deadlineId: deadlineIdSchema,
  clock: z.string(),
  departmentCode: departmentCodeSchema,
  change: z.enum(DUE_DAY_CHANGES),
  from: z.object({ dueOn: plainDateSchema, provisional: z.boolean() }),
  to: z.object({ dueOn: plainDateSchema, provisional: z.boolean() }),
  /** The day that the calendar alone gives. */
  countedOn: plainDateSchema,
  status: z.enum(RECALCULATED_STATUSES),
  /** Code of why it was kept, unchanged or failed; `null` when there is nothing to say. */
  reason: z.string().nullable(),
});
/** One deadline of a recalculation. */
export type RecalculatedDeadline = z.infer<typeof recalculatedDeadlineSchema>;

/** A page of deadlines in order of cases. */
export const recalculatedPageSchema = pageOf(recalculatedDeadlineSchema);

/** Which deadlines of a recalculation are asked for. */
export const recalculatedQuerySchema = pageQuerySchema.extend({
  change: z.enum(DUE_DAY_CHANGES).optional(),
  status: z.enum(RECALCULATED_STATUSES).optional(),
  department: departmentCodeSchema.optional(),
});
/** Which deadlines of a recalculation are asked for. */
export type RecalculatedQuery = z.infer<typeof recalculatedQuerySchema>;
