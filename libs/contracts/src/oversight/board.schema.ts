import { z } from 'zod';
import { PERIOD_UNITS } from '@app/domain';
import { taskViewSchema } from '../case/case-page.schema.js';
import { pageOf, pageQuerySchema } from '../shared/shared.schema.js';
import { clockFilterSchema } from '../task/clock-filter.schema.js';

/** One field of the board: open tasks of a department, by lamp. */
export const boardRowSchema = z.object({
  departmentCode: z.string(),
  open: z.int(),
  green: z.int(),
  yellow: z.int(),
  red: z.int(),
  /** Due days that rest on a year without a holiday notice. */
  provisional: z.int(),
  /** Clocks that stand still today. */
  standing: z.int(),
  /** Overdue by age in calendar days since the due day. */
  overdueUpTo3: z.int(),
  overdueUpTo10: z.int(),
  overdueLonger: z.int(),
  oversightLetters: z.int(),
  oversightUnreceipted: z.int(),
  /** Whether somebody there can sign in; else the issuer takes letters there on paper. */
  hasDesk: z.boolean(),
});

/** Open tasks by duty and lamp. */
export const boardDutySchema = z.object({
  duty: z.string(),
  proceedingKind: z.string(),
  open: z.int(),
  yellow: z.int(),
  red: z.int(),
});

/** The oversight board. */
export const boardSchema = z.object({
  asOf: z.string(),
  departments: z.array(boardRowSchema),
  duties: z.array(boardDutySchema),
});
/** The oversight board. */
export type Board = z.infer<typeof boardSchema>;

/** Which tasks stand behind a figure of the board; the filters can be combined. */
export const boardFilterSchema = clockFilterSchema.extend({
  department: z.string().max(32).optional(),
  duty: z.string().max(60).optional(),
  lamp: z.enum(['green', 'yellow', 'red']).optional(),
  age: z.enum(['up-to-3', 'up-to-10', 'longer']).optional(),
});
/** Which tasks stand behind a figure of the board. */
export type BoardFilter = z.infer<typeof boardFilterSchema>;

/** Query of the tasks behind a figure of the board. */
export const boardTaskQuerySchema = pageQuerySchema.extend(boardFilterSchema.shape);
/** Query of the tasks behind a figure of the board. */
export type BoardTaskQuery = z.infer<typeof boardTaskQuerySchema>;

/** Tasks behind a figure, with the last rung reached and the record that says why. */
export const boardTaskSchema = taskViewSchema.extend({
  lastRung: z.string().nullable(),
  lastRungRecordId: z.string().nullable(),
  lastRungNext: z.string().nullable(),
  lastRungRules: z.array(z.string()),
  overdueDays: z.int(),
  /** Whether somebody in its department can sign in. */
  hasDesk: z.boolean(),
});
/** Tasks behind a figure. */
export type BoardTask = z.infer<typeof boardTaskSchema>;
/** A page of tasks behind a figure. */
export const boardTaskPageSchema = pageOf(boardTaskSchema);

const yesAndNoSchema = z.object({ yes: z.int(), no: z.int() });

/** How many tasks the filters leave, and how many each choice of one filter would leave beside the others. */
export const boardTaskCountsSchema = z.object({
  total: z.int(),
  /** Units that occur, in the order of the law's list. */
  units: z.array(z.object({ unit: z.enum(PERIOD_UNITS), count: z.int() })),
  provisional: yesAndNoSchema,
  standing: yesAndNoSchema,
});
/** How many tasks the filters leave, and how many each choice would. */
export type BoardTaskCounts = z.infer<typeof boardTaskCountsSchema>;
