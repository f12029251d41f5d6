import { z } from 'zod';
import { pageOf, pageQuerySchema, accountIdSchema } from '../shared/shared.schema.js';
import { taskViewSchema } from '../case/case-page.schema.js';
import { clockFilterSchema } from './clock-filter.schema.js';

/** Lists of the workbench: 待办, 待签收, 已办, 抄送. */
export const WORKBENCH_LISTS = ['todo', 'accept', 'done', 'copied'] as const;

/** Query of the workbench. */
export const taskQuerySchema = pageQuerySchema.extend(clockFilterSchema.shape).extend({
  list: z.enum(WORKBENCH_LISTS),
  sort: z.enum(['due', 'opened']).optional(),
  mine: z.enum(['mine', 'unclaimed', 'all']).optional(),
  lamp: z.enum(['green', 'yellow', 'red']).optional(),
  duty: z.string().max(60).optional(),
  search: z.string().trim().max(100).optional(),
});
/** Query of the workbench. */
export type TaskQuery = z.infer<typeof taskQuerySchema>;

/** How many tasks each list holds. */
export const taskCountsSchema = z.object({
  todo: z.int(),
  accept: z.int(),
  done: z.int(),
  copied: z.int(),
  overdue: z.int(),
});
/** How many tasks each list holds. */
export type TaskCounts = z.infer<typeof taskCountsSchema>;

/** A notice that something was copied to the department. */
export const noticeSchema = z.object({
  noticeId: z.string(),
  caseFileId: z.uuid(),
  caseNumber: z.string(),
  enterpriseName: z.string().nullable(),
  reason: z.string(),
  eventType: z.string(),
  at: z.string(),
  read: z.boolean(),
});
/** A notice that something was copied to the department. */
export type Notice = z.infer<typeof noticeSchema>;

/** A page of tasks. */
export const taskPageSchema = pageOf(taskViewSchema);
/** A page of notices. */
export const noticePageSchema = pageOf(noticeSchema);

/** Assignment of a task by the head of the department. */
export const assignTaskSchema = z.strictObject({ accountId: accountIdSchema, revision: z.int32().min(0) });
/** Claim or release with the revision that the person saw. */
export const claimTaskSchema = z.strictObject({ revision: z.int32().min(0) });
/** How a task is held after a claim, release or assignment. */
export const taskHoldingSchema = z.object({ assigneeId: accountIdSchema.nullable(), revision: z.int() });
