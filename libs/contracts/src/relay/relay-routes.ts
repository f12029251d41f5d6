import type { Route } from '../route.js';
import { giveUpOpeningSchema, parkedOpeningsSchema, retriedOpeningSchema } from './parked-opening.schema.js';

/** Accepted complaints whose case could not be opened. */
export const RELAY_ROUTES = {
  listParkedOpenings: {
    method: 'GET',
    path: '/api/parked-openings',
    summary: 'Accepted complaints whose case could not be opened, without what they say',
    answer: parkedOpeningsSchema,
  },
  retryParkedOpening: {
    method: 'POST',
    path: '/api/parked-openings/{commandId}/retry',
    summary: 'Try to open the case of a parked complaint again',
    answer: retriedOpeningSchema,
  },
  giveUpParkedOpening: {
    method: 'POST',
    path: '/api/parked-openings/{commandId}/give-up',
    summary: 'Give up opening the case of a parked complaint, with a reason; it goes back to the pool of clues',
    body: giveUpOpeningSchema,
    answer: null,
  },
} as const satisfies Readonly<Record<string, Route>>;
