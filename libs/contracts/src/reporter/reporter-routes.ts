import { z } from 'zod';
import type { Route } from '../route.js';
import { pageOf, pageQuerySchema } from '../shared/shared.schema.js';
import {
  breakGlassDecisionSchema,
  breakGlassRequestSchema,
  breakGlassReviewSchema,
  breakGlassViewSchema,
  handlerSchema,
  lookSchema,
  reporterViewSchema,
  revealedSchema,
  revealSchema,
  summarySchema,
} from './reporter.schema.js';

/** The persons behind complaints: who may look, looking, and who looked. */
export const REPORTER_ROUTES = {
  readReporter: {
    method: 'GET',
    path: '/api/complaints/{complaintId}/reporter',
    summary: 'Who may look at the person behind a complaint; opens nothing',
    answer: reporterViewSchema,
  },
  revealReporter: {
    method: 'POST',
    path: '/api/complaints/{complaintId}/reporter/looks',
    summary: 'Open one field of the person, with a reason that is kept',
    body: revealSchema,
    answer: revealedSchema,
  },
  nameHandler: {
    method: 'POST',
    path: '/api/complaints/{complaintId}/reporter/handler',
    summary: 'Name who handles a report and may look at the informant',
    body: handlerSchema,
    answer: reporterViewSchema,
  },
  writeSummary: {
    method: 'POST',
    path: '/api/complaints/{complaintId}/summary',
    summary: 'Write the matter of a sealed report in words that name nobody',
    body: summarySchema,
    answer: reporterViewSchema,
  },
  requestBreakGlass: {
    method: 'POST',
    path: '/api/complaints/{complaintId}/reporter/break-glass',
    summary: 'Ask for an exception from the secrecy of one informant',
    body: breakGlassRequestSchema,
    answer: reporterViewSchema,
  },
  listBreakGlass: {
    method: 'GET',
    path: '/api/break-glass',
    summary: 'Exceptions from secrecy, the latest first, those without review before the others',
    answer: z.object({ items: z.array(breakGlassViewSchema) }),
  },
  decideBreakGlass: {
    method: 'POST',
    path: '/api/break-glass/{breakGlassId}/decision',
    summary: 'Let an exception pass for half an hour, or refuse it',
    body: breakGlassDecisionSchema,
    answer: breakGlassViewSchema,
  },
  reviewBreakGlass: {
    method: 'POST',
    path: '/api/break-glass/{breakGlassId}/review',
    summary: 'Review an exception that has ended',
    body: breakGlassReviewSchema,
    answer: breakGlassViewSchema,
  },
  listLooks: {
    method: 'GET',
    path: '/api/looks',
    summary: 'Who looked at which field of whom, the latest first',
    query: pageQuerySchema,
    answer: pageOf(lookSchema),
  },
} as const satisfies Record<string, Route>;
