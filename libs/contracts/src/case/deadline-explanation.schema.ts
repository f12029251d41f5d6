import { z } from 'zod';
import { DAY_NATURES, DAY_ROLES, LEDGER_ENTRIES } from '@app/domain';
import { calendarScopeSchema, noticeSourceSchema } from '../calendar/calendar.schema.js';
import { ACCOUNT_ROLES } from '../session/session.schema.js';
import { deadlineIdSchema, instantSchema, periodSchema, plainDateSchema } from '../shared/shared.schema.js';
import { personSchema } from './case-page.schema.js';

/** One day of a deadline. */
const explainedDaySchema = z.object({
  on: plainDateSchema,
  role: z.enum(DAY_ROLES),
  /** 1 for day 1; `null` for days that are not counted one by one. */
  number: z.number().int().nullable(),
  /** `null` for an ordinary working day. */
  nature: z.enum(DAY_NATURES).nullable(),
  /** Name of the holiday as the notice has it. */
  name: z.string().nullable(),
  /** False when the notice for the year of this day is not published. */
  isPublished: z.boolean(),
});

/** One entry of the ledger; every field but the kind and the day may be absent. */
const ledgerEntrySchema = z.object({
  entry: z.enum(LEDGER_ENTRIES),
  /** The day of the record. */
  on: plainDateSchema,
  period: periodSchema.nullable(),
  /** The due day that holds from this entry on; `null` while the clock is open, and when it has ended. */
  dueOn: plainDateSchema.nullable(),
  /** The instant at which a clock of hours or minutes ends from this entry on; `null` for one that ends with a day. */
  dueAt: instantSchema.nullable(),
  /** First day of a suspension, first day that counts again, or the day from which the clock runs now. */
  from: plainDateSchema.nullable(),
  /** Last day of a suspension; `null` while nobody knows it. */
  until: plainDateSchema.nullable(),
  ground: z.string().nullable(),
  reason: z.string().nullable(),
  document: z.string().nullable(),
  /** The instant from which a clock of hours or minutes runs from this entry on. */
  at: instantSchema.nullable(),
  /** What was left of the period where the entry leaves no due day. */
  left: periodSchema.nullable(),
  /** Who recorded or approved it, with the role that the account has today; `null` for the engine. */
  by: personSchema.extend({ role: z.enum(ACCOUNT_ROLES).nullable() }).nullable(),
});

/** A deadline day by day: its first period, each restart and each extension; with everything that was entered. */
export const deadlineExplanationSchema = z.object({
  deadlineId: deadlineIdSchema,
  clock: z.string(),
  legs: z.array(
    z.object({
      entry: z.enum(['started', 'extended', 'restarted']),
      startOn: plainDateSchema,
      period: periodSchema,
      /** The day that is recorded and holds; `null` while the clock is open. */
      dueOn: plainDateSchema.nullable(),
      /** The day that the calendar gives now. */
      dueOnToday: plainDateSchema.nullable(),
      /** The working day that an authority may argue for, where its period does not roll. */
      arguableOn: plainDateSchema.nullable(),
      days: z.array(explainedDaySchema),
    }),
  ),
  ledger: z.array(ledgerEntrySchema),
  /** Suspensions with the days that each takes; `null` while one has no end. */
  suspensions: z.array(
    z.object({ from: plainDateSchema, until: plainDateSchema.nullable(), days: z.int().nullable() }),
  ),
  /**
   * The notices on which the days rest: of the nation for each year, one that is missing is unpublished; of the region
   * and the department where one of their days was used.
   */
  notices: z.array(
    z.object({
      scope: calendarScopeSchema,
      year: z.number().int(),
      notice: z.string(),
      source: noticeSourceSchema,
    }),
  ),
});
/** A deadline day by day. */
export type DeadlineExplanation = z.infer<typeof deadlineExplanationSchema>;
