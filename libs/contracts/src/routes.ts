import { z } from 'zod';
import type { Route } from './route.js';
import { ACCOUNT_ROUTES } from './account/account-routes.js';
import { AUDIT_ROUTES } from './audit/audit-routes.js';
import { CALENDAR_FEED_ROUTES } from './calendar-feed/calendar-feed-routes.js';
import { CALENDAR_ROUTES } from './calendar/calendar-routes.js';
import { measureViewSchema } from './case/case-page.schema.js';
import { CASE_ROUTES } from './case/case-routes.js';
import { departmentSchema, officialSchema } from './department/department.schema.js';
import { INTAKE_ROUTES } from './intake/intake-routes.js';
import { OVERSIGHT_ROUTES } from './oversight/oversight-routes.js';
import { RULE_IMPACT_ROUTES } from './rule-impact/rule-impact-routes.js';
import { RULE_PACK_ROUTES } from './rule-pack/rule-pack-routes.js';
import { RULE_TRY_ROUTES } from './rule-try/rule-try-routes.js';
import { REPORTER_ROUTES } from './reporter/reporter-routes.js';
import { PRIVACY_ROUTES } from './privacy/privacy-routes.js';
import { RELAY_ROUTES } from './relay/relay-routes.js';
import { RECALCULATION_ROUTES } from './recalculation/recalculation-routes.js';
import { TRAINING_CLOCK_ROUTES } from './training-clock/training-clock-routes.js';
import { DEPLOYMENT_MODES } from './training-clock/training-clock.schema.js';
import { SIGHT_ROUTES } from './right/sight-routes.js';
import { SECOND_FACTOR_ROUTES } from './second-factor/second-factor-routes.js';
import { SESSION_ROUTES } from './session/session-routes.js';
import { SIGN_ON_ROUTES } from './sign-on/sign-on-routes.js';
import { pageOf, pageQuerySchema } from './shared/shared.schema.js';
import { TASK_ROUTES } from './task/task-routes.js';

/** The whole HTTP interface: the OpenAPI document, the server's routes and the browser's client are checked against it. */
export const ROUTES = {
  ...SESSION_ROUTES,
  ...SIGN_ON_ROUTES,
  ...SECOND_FACTOR_ROUTES,
  ...ACCOUNT_ROUTES,
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
  ...INTAKE_ROUTES,
  ...REPORTER_ROUTES,
  ...PRIVACY_ROUTES,
  ...CASE_ROUTES,
  ...TASK_ROUTES,
  ...OVERSIGHT_ROUTES,
  listMeasures: {
    method: 'GET',
    path: '/api/measures',
    summary: 'The ledger of measures',
    query: pageQuerySchema,
    answer: pageOf(measureViewSchema),
  },
  ...RULE_PACK_ROUTES,
  ...RULE_IMPACT_ROUTES,
  ...RULE_TRY_ROUTES,
  ...RELAY_ROUTES,
  ...AUDIT_ROUTES,
  ...SIGHT_ROUTES,
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
