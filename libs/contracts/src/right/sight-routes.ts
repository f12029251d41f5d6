import { z } from 'zod';
import type { Route } from '../route.js';
import { accountSightSchema, caseSightSchema, rightHolderSchema, sightQuerySchema } from './sight.schema.js';

/** Who sees what, and why: for the security administrator, and for the head of a department about an own case. */
export const SIGHT_ROUTES = {
  listRightHolders: {
    method: 'GET',
    path: '/api/rights/accounts',
    summary: 'Accounts of which rights can be explained, by department and name',
    answer: z.object({ items: z.array(rightHolderSchema) }),
  },
  explainAccount: {
    method: 'GET',
    path: '/api/rights/accounts/{accountId}',
    summary: 'What a person sees and may do, and in how many cases',
    answer: accountSightSchema,
  },
  explainCase: {
    method: 'GET',
    path: '/api/rights/cases/{caseNumber}',
    summary: 'Who sees the case with this number and why; of a chosen department or person also why not',
    query: sightQuerySchema,
    answer: caseSightSchema,
  },
  explainOwnCase: {
    method: 'GET',
    path: '/api/cases/{caseFileId}/sight',
    summary: 'Who sees a case of the own department, and why',
    query: sightQuerySchema,
    answer: caseSightSchema,
  },
} as const satisfies Record<string, Route>;
