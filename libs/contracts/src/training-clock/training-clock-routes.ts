import type { Route } from '../route.js';
import { clockSchema, shiftClockSchema } from './training-clock.schema.js';

/** The clock of a training deployment. */
export const TRAINING_CLOCK_ROUTES = {
  readClock: {
    method: 'GET',
    path: '/api/clock',
    summary: 'What the clock of the deployment shows, and every shift of a training clock',
    answer: clockSchema,
  },
  shiftClock: {
    method: 'POST',
    path: '/api/clock/shifts',
    summary: 'Move the clock of a training deployment forward, or change its rate; refused in production',
    body: shiftClockSchema,
    answer: clockSchema,
    idempotent: true,
  },
} as const satisfies Readonly<Record<string, Route>>;
