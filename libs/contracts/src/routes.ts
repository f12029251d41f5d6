import { z } from 'zod';
import { caseQuery, clueQuery, upload } from './list-queries.js';
import type { Route } from './route.js';
import { CALENDAR_FEED_ROUTES } from './calendar-feed/calendar-feed-routes.js';
import { CALENDAR_ROUTES } from './calendar/calendar-routes.js';
import { casePageSchema, caseListItemSchema, forecastSchema, measureViewSchema } from './case/case-page.schema.js';
import { caseCommandSchema, commandResultSchema } from './case/case-command.schema.js';
import { deadlineExplanationSchema } from './case/deadline-explanation.schema.js';
import { decisionRecordSchema } from './case/decision-record.schema.js';
import { departmentSchema, officialSchema } from './department/department.schema.js';
import {
  clueSchema,
  complaintReceiptSchema,
  importProfileListItemSchema,
  importReportSchema,
  newComplaintSchema,
  openCasesSchema,
  openedCasesSchema,
} from './intake/complaint.schema.js';
import { OVERSIGHT_ROUTES } from './oversight/oversight-routes.js';
import { rulePackDetailSchema, rulePackSchema } from './rule-pack/rule-pack.schema.js';
import { RELAY_ROUTES } from './relay/relay-routes.js';
import { RECALCULATION_ROUTES } from './recalculation/recalculation-routes.js';
import { TRAINING_CLOCK_ROUTES } from './training-clock/training-clock-routes.js';
import { DEPLOYMENT_MODES } from './training-clock/training-clock.schema.js';
import { SESSION_ROUTES } from './session/session-routes.js';
import { pageOf, pageQuerySchema } from './shared/shared.schema.js';
import { dutyKindSchema } from './statutory-duty/statutory-duty.schema.js';
import {
  assignTaskSchema,
  claimTaskSchema,
  noticePageSchema,
  taskCountsSchema,
  taskHoldingSchema,
  taskPageSchema,
  taskQuerySchema,
} from './task/task-list.schema.js';

/** The whole HTTP interface: the OpenAPI document, the server's routes and the browser's client are checked against it. */
export const ROUTES = {
  ...SESSION_ROUTES,
  ...CALENDAR_ROUTES,
  ...CALENDAR_FEED_ROUTES,
  ...RECALCULATION_ROUTES,
  ...TRAINING_CLOCK_ROUTES,
  listDepartments: {
    method: 'GET',
    path: '/api/departments',
    summary: 'Departments with their powers',
    answer: z.object({ items: z.array(departmentSchema) }),
  },
  listOfficials: {
    method: 'GET',
    path: '/api/officials',
    summary: 'Officials of a department (own when none is named), or of all that work on cases',
    query: z.object({ department: z.string().max(32).optional(), scope: z.enum(['department', 'all']).optional() }),
    answer: z.object({ items: z.array(officialSchema) }),
  },
  submitComplaint: {
    method: 'POST',
    path: '/api/complaints',
    summary: 'Take in a complaint and open its case',
    body: newComplaintSchema,
    answer: complaintReceiptSchema,
    idempotent: true,
  },
  listClues: {
    method: 'GET',
    path: '/api/clues',
    summary: 'The pool of clues',
    query: clueQuery,
    answer: pageOf(clueSchema),
  },
  openCases: {
    method: 'POST',
    path: '/api/clues/cases',
    summary: 'Open cases from clues',
    body: openCasesSchema,
    answer: openedCasesSchema,
    idempotent: true,
  },
  listImportProfiles: {
    method: 'GET',
    path: '/api/import-profiles',
    summary: 'Mappings for files',
    answer: z.object({ items: z.array(importProfileListItemSchema) }),
  },
  previewImport: {
    method: 'POST',
    path: '/api/imports/preview',
    summary: 'What an import would do; stores nothing',
    body: upload,
    answer: importReportSchema,
    upload: true,
  },
  runImport: {
    method: 'POST',
    path: '/api/imports',
    summary: 'Store the accepted rows of a previewed file',
    body: upload,
    answer: importReportSchema,
    upload: true,
    idempotent: true,
  },
  listImports: {
    method: 'GET',
    path: '/api/imports',
    summary: 'Batches',
    answer: z.object({ items: z.array(importReportSchema) }),
  },
  readImport: { method: 'GET', path: '/api/imports/{batchId}', summary: 'A batch', answer: importReportSchema },
  undoImport: {
    method: 'POST',
    path: '/api/imports/{batchId}/undo',
    summary: 'Withdraw the clues of a batch that opened no case',
    answer: importReportSchema,
    idempotent: true,
  },
  listCases: {
    method: 'GET',
    path: '/api/cases',
    summary: 'Cases that concern the department',
    query: caseQuery,
    answer: pageOf(caseListItemSchema),
  },
  readCase: {
    method: 'GET',
    path: '/api/cases/{caseFileId}',
    summary: 'A case with everything on its page',
    answer: casePageSchema,
  },
  commandCase: {
    method: 'POST',
    path: '/api/cases/{caseFileId}/commands',
    summary: 'Ask something of a case',
    body: caseCommandSchema,
    answer: commandResultSchema,
    idempotent: true,
  },
  readCommand: {
    method: 'GET',
    path: '/api/cases/{caseFileId}/commands/{commandId}',
    summary: 'What became of a command',
    answer: commandResultSchema,
  },
  forecastCase: {
    method: 'GET',
    path: '/api/cases/{caseFileId}/forecast',
    summary: 'What happens if nobody acts',
    answer: forecastSchema,
  },
  listDutyKinds: {
    method: 'GET',
    path: '/api/cases/{caseFileId}/duty-kinds',
    summary:
      'Kinds of clock that the rules of the case offer as a statutory duty, each with period, article and certainty',
    answer: z.object({ items: z.array(dutyKindSchema) }),
  },
  explainDeadline: {
    method: 'GET',
    path: '/api/cases/{caseFileId}/deadlines/{deadlineId}',
    summary: 'A deadline day by day: what counts, what does not and why',
    answer: deadlineExplanationSchema,
  },
  readDecision: {
    method: 'GET',
    path: '/api/cases/{caseFileId}/decisions/{recordId}',
    summary: 'Why the rules proposed what they proposed',
    answer: decisionRecordSchema,
  },
  listTasks: {
    method: 'GET',
    path: '/api/tasks',
    summary: 'A list of the workbench',
    query: taskQuerySchema,
    answer: taskPageSchema,
  },
  listNotices: {
    method: 'GET',
    path: '/api/notices',
    summary: 'Copies to the department',
    query: pageQuerySchema,
    answer: noticePageSchema,
  },
  readNotice: { method: 'POST', path: '/api/notices/{noticeId}/reading', summary: 'Mark a copy as read', answer: null },
  countTasks: {
    method: 'GET',
    path: '/api/task-counts',
    summary: 'How many tasks each list holds',
    answer: taskCountsSchema,
  },
  claimTask: {
    method: 'POST',
    path: '/api/cases/{caseFileId}/tasks/{taskId}/claim',
    summary: 'Claim a task',
    body: claimTaskSchema,
    answer: taskHoldingSchema,
  },
  releaseTask: {
    method: 'POST',
    path: '/api/cases/{caseFileId}/tasks/{taskId}/release',
    summary: 'Give a task back',
    body: claimTaskSchema,
    answer: taskHoldingSchema,
  },
  assignTask: {
    method: 'POST',
    path: '/api/cases/{caseFileId}/tasks/{taskId}/assignment',
    summary: 'Assign a task (head of the department)',
    body: assignTaskSchema,
    answer: taskHoldingSchema,
  },
  ...OVERSIGHT_ROUTES,
  listMeasures: {
    method: 'GET',
    path: '/api/measures',
    summary: 'The ledger of measures',
    query: pageQuerySchema,
    answer: pageOf(measureViewSchema),
  },
  listRulePacks: {
    method: 'GET',
    path: '/api/rule-packs',
    summary: 'Rule packs as loaded',
    answer: z.object({ items: z.array(rulePackSchema) }),
  },
  readRulePack: {
    method: 'GET',
    path: '/api/rule-packs/{hash}',
    summary: 'A rule pack with its rules',
    answer: rulePackDetailSchema,
  },
  ...RELAY_ROUTES,
  live: {
    method: 'GET',
    path: '/api/health/live',
    summary: 'The process runs',
    answer: z.object({ status: z.literal('ok') }),
    open: true,
  },
  ready: {
    method: 'GET',
    path: '/api/health/ready',
    summary: 'Database and Temporal answer, and whether the deployment is of production or of training',
    answer: z.object({
      database: z.boolean(),
      temporal: z.boolean(),
      worker: z.boolean(),
      mode: z.enum(DEPLOYMENT_MODES),
    }),
    open: true,
  },
} as const satisfies Record<string, Route>;

/** Name of an operation. */
export type RouteName = keyof typeof ROUTES;
