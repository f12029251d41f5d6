import { z } from 'zod';
import type {
  AccountId,
  CaseFileId,
  DeadlineId,
  FactValue,
  Instant,
  Period,
  PlainDate,
  ProceedingId,
  SlotValue,
  TaskId,
} from '@app/domain';
import { PERIOD_UNITS, SERVICE_MODES } from '@app/domain';

/** A legal day `YYYY-MM-DD` that exists. */
export const plainDateSchema = z.iso.date() as unknown as z.ZodType<PlainDate, string>; // brands what zod has checked

/** A UTC instant, ISO 8601. */
export const instantSchema = z.iso.datetime() as unknown as z.ZodType<Instant, string>; // brands what zod has checked

/** Identifier of a case: a UUID. */
export const caseFileIdSchema = z.uuid() as unknown as z.ZodType<CaseFileId, string>; // brands what zod has checked

/** Identifier of an account: a UUID. */
export const accountIdSchema = z.uuid() as unknown as z.ZodType<AccountId, string>; // brands what zod has checked

/** Identifier of a proceeding in its case, `P1`. */
export const proceedingIdSchema = z.string().regex(/^P[1-9]\d{0,4}$/) as unknown as z.ZodType<ProceedingId, string>; // brands what zod has checked

/** Identifier of a task in its case, `T1`. */
export const taskIdSchema = z.string().regex(/^T[1-9]\d{0,4}$/) as unknown as z.ZodType<TaskId, string>; // brands what zod has checked

/** Identifier of a deadline in its case, `D1`. */
export const deadlineIdSchema = z.string().regex(/^D[1-9]\d{0,4}$/) as unknown as z.ZodType<DeadlineId, string>; // brands what zod has checked

/** Code of a department, data of the deployment. */
export const departmentCodeSchema = z.string().regex(/^[A-Z][A-Z0-9-]{1,31}$/);

/** Text that the record can hold: no control characters but tab and line breaks, no half of a surrogate pair. */
export const STORABLE_TEXT = /^(?:[\t\n\r]|[^\p{Cc}\p{Cs}])*$/u;

/** A line of text that a person must fill in. */
export const lineSchema = z.string().trim().min(1).max(200).regex(STORABLE_TEXT);

/** A passage of text that a person must fill in. */
export const passageSchema = z.string().trim().min(1).max(4000).regex(STORABLE_TEXT);

/** A remark that may be empty. */
export const remarkSchema = z.string().trim().max(4000).regex(STORABLE_TEXT);

/** Money in integer fen (1/100 CNY), up to 100 billion CNY. */
export const fenSchema = z.int().min(0).max(10_000_000_000_000);

/** How many reporting periods are overdue. */
export const overduePeriodsSchema = z.int().min(0).max(1000);

/** A period of the law. */
export const periodSchema = z.strictObject({
  amount: z.int().min(1).max(3650),
  unit: z.enum(PERIOD_UNITS),
  startDay: z.literal('counted').optional(),
}) satisfies z.ZodType<Period>;

/** How a document is served. */
export const serviceModeSchema = z.enum(SERVICE_MODES);

/** Text in both languages; Chinese is shown first. */
export const bilingualSchema = z.strictObject({ zh: z.string(), en: z.string() });
/** Text in both languages. */
export type Bilingual = z.infer<typeof bilingualSchema>;

/** Any plain JSON value. */
export const jsonSchema = z.json() as unknown as z.ZodType<FactValue & SlotValue>; // zod's JSON type is mutable

/** A page of a list: the items and the cursor of the next page, `null` on the last. */
export function pageOf<Item extends z.ZodType>(
  item: Item,
): z.ZodObject<{ items: z.ZodArray<Item>; next: z.ZodNullable<z.ZodString> }> {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}

/** Query of a list: the cursor of the page and how many items, at most 200. */
export const pageQuerySchema = z.object({
  after: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
});

/** A person who did something. */
export const personSchema = z.object({ accountId: z.uuid(), displayName: z.string() });
