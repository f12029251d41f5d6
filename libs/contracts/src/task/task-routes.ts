import type { Route } from '../route.js';
import { pageQuerySchema } from '../shared/shared.schema.js';
import {
  assignTaskSchema,
  claimTaskSchema,
  noticePageSchema,
  taskCountsSchema,
  taskHoldingSchema,
  taskPageSchema,
  taskQuerySchema,
} from './task-list.schema.js';

/** The workbench: tasks, who holds them, and copies. */
export const TASK_ROUTES = {
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
} as const satisfies Record<string, Route>;
