import { z } from 'zod';
import { caseQuery } from '../list-queries.js';
import type { Route } from '../route.js';
import { pageOf } from '../shared/shared.schema.js';
import { dutyKindSchema } from '../statutory-duty/statutory-duty.schema.js';
import { caseCommandSchema, commandResultSchema } from './case-command.schema.js';
import { caseListItemSchema, casePageSchema, forecastSchema } from './case-page.schema.js';
import { deadlineExplanationSchema } from './deadline-explanation.schema.js';
import { decisionRecordSchema } from './decision-record.schema.js';

/** Cases: lists, pages, commands, and why they stand as they do. */
export const CASE_ROUTES = {
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
} as const satisfies Record<string, Route>;
