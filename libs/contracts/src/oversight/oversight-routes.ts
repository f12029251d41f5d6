import type { Route } from '../route.js';
import {
  boardFilterSchema,
  boardSchema,
  boardTaskCountsSchema,
  boardTaskPageSchema,
  boardTaskQuerySchema,
} from './board.schema.js';

/** The oversight board and the tasks behind its figures. */
export const OVERSIGHT_ROUTES = {
  readBoard: { method: 'GET', path: '/api/oversight/board', summary: 'The oversight board', answer: boardSchema },
  listBoardTasks: {
    method: 'GET',
    path: '/api/oversight/tasks',
    summary: 'Tasks behind a figure of the board',
    query: boardTaskQuerySchema,
    answer: boardTaskPageSchema,
  },
  countBoardTasks: {
    method: 'GET',
    path: '/api/oversight/task-counts',
    summary: 'How many tasks the filters of the board leave, and how many each further choice would',
    query: boardFilterSchema,
    answer: boardTaskCountsSchema,
  },
} as const satisfies Readonly<Record<string, Route>>;
