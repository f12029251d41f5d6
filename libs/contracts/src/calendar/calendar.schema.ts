import { z } from 'zod';
import { NOTICE_KINDS } from '@app/domain';
import { instantSchema, lineSchema, plainDateSchema, STORABLE_TEXT } from '../shared/shared.schema.js';

/** Largest file of holidays, in characters: twenty years take less than a quarter of it. */
const LONGEST_FILE = 400_000;

/** For whom the days are: everybody, the region of the deployment, or one department. */
export const calendarScopeSchema = z.string().regex(/^(national|region|department:[A-Z][A-Z0-9-]{1,31})$/);

/** One day of a holiday notice. */
const noticeDaySchema = z.object({ day: plainDateSchema, kind: z.enum(NOTICE_KINDS), name: z.string() });

/** Where a notice is found, besides its title; `null` for what nobody has entered. */
export const noticeSourceSchema = z.strictObject({
  /** Number of the document. */
  number: lineSchema.nullable(),
  issuedOn: plainDateSchema.nullable(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .nullable(),
});

/** A year as its notice arranges it; `notice`, `version` and `importedAt` are `null` while it is unpublished. */
export const calendarYearSchema = z.object({
  scope: calendarScopeSchema,
  year: z.int(),
  /** Title of the notice, or its address where the file says no more. */
  notice: z.string().nullable(),
  source: noticeSourceSchema,
  version: z.string().nullable(),
  importedAt: instantSchema.nullable(),
  /** Name of the person; `null` when the system was set up with it. */
  importedBy: z.string().nullable(),
  /** Working days of the year. */
  workingDays: z.int(),
  days: z.array(noticeDaySchema),
});
/** A year as its notice arranges it. */
export type CalendarYearView = z.infer<typeof calendarYearSchema>;

/** Every arrangement that is in force, and every version of one year. */
export const calendarYearsSchema = z.object({ items: z.array(calendarYearSchema) });

/** Which arrangement is asked for; the national one when none is named. */
export const calendarQuerySchema = z.object({ scope: calendarScopeSchema.optional() });

/** A file of holidays: JSON of the package chinese-days, yearly JSON of holiday projects, or a table in CSV. */
export const calendarFileSchema = z.strictObject({
  content: z.string().min(1).max(LONGEST_FILE).regex(STORABLE_TEXT),
  /** `national`, `region` or `department:<code>`; the import refuses any other with the remedy. */
  scope: lineSchema,
  /** Only this year; `null` for all that the file holds. */
  year: z.int().min(1949).max(2200).nullable(),
  /** The notice that the days come from, where the file does not say. */
  notice: lineSchema.nullable(),
  /** Number, day and address of that notice; left out where nobody has entered them. */
  source: noticeSourceSchema.optional(),
});
/** A file of holidays. */
export type CalendarFile = z.infer<typeof calendarFileSchema>;

/** What the import of a file changes, year by year, and what stands against it. */
export const calendarPreviewSchema = z.object({
  scope: calendarScopeSchema,
  years: z.array(
    z.object({
      year: z.int(),
      notice: z.string(),
      /** Whether the notice is named otherwise than before, so that even the same days are worth a version. */
      isSourceNew: z.boolean(),
      workingDays: z.object({ before: z.int(), after: z.int() }),
      added: z.array(noticeDaySchema),
      removed: z.array(noticeDaySchema),
      changed: z.array(z.object({ day: plainDateSchema, from: noticeDaySchema, to: noticeDaySchema })),
      /** Codes with their data; a year without any, or with `calendar.unchanged` alone, does not stop the import. */
      refusals: z.array(z.looseObject({ code: z.string() })),
    }),
  ),
});
/** What the import of a file changes. */
export type CalendarPreview = z.infer<typeof calendarPreviewSchema>;
