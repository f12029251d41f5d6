import type { Route } from '../route.js';
import {
  recalculatedPageSchema,
  recalculatedQuerySchema,
  recalculationSchema,
  recalculationsSchema,
  withdrawRecalculationSchema,
} from './recalculation.schema.js';

/** Open deadlines counted again after a holiday notice. */
export const RECALCULATION_ROUTES = {
  listRecalculations: {
    method: 'GET',
    path: '/api/calendar/recalculations',
    summary: 'The latest recalculations, and whether one is due',
    answer: recalculationsSchema,
  },
  planRecalculation: {
    method: 'POST',
    path: '/api/calendar/recalculations',
    summary: 'Compare every open deadline with the calendar; moves nothing',
    answer: recalculationSchema,
    idempotent: true,
  },
  readRecalculation: {
    method: 'GET',
    path: '/api/calendar/recalculations/{recalculationId}',
    summary: 'What a recalculation changes, and how far it is applied',
    answer: recalculationSchema,
  },
  listRecalculatedDeadlines: {
    method: 'GET',
    path: '/api/calendar/recalculations/{recalculationId}/deadlines',
    summary: 'The deadlines of a recalculation, old and new day',
    query: recalculatedQuerySchema,
    answer: recalculatedPageSchema,
  },
  approveRecalculation: {
    method: 'POST',
    path: '/api/calendar/recalculations/{recalculationId}/approval',
    summary: 'Apply a recalculation through its cases; goes on where it stopped, tries what failed again',
    answer: recalculationSchema,
  },
  withdrawRecalculation: {
    method: 'POST',
    path: '/api/calendar/recalculations/{recalculationId}/withdrawal',
    summary: 'Take a recalculation back that nobody has approved, with a reason; it stays on record',
    body: withdrawRecalculationSchema,
    answer: recalculationSchema,
  },
} as const satisfies Readonly<Record<string, Route>>;
