import { z } from 'zod';
import type { Route } from '../route.js';
import {
  correctionSchema,
  decideRequestSchema,
  personExportSchema,
  personRequestViewSchema,
  recordRequestSchema,
} from './person-request.schema.js';
import {
  decideErasureSchema,
  decidePeriodSchema,
  erasureViewSchema,
  holdSchema,
  privacyPeriodViewSchema,
  proposePeriodSchema,
  retentionViewSchema,
} from './retention.schema.js';

/** Personal data: how long it is kept, what keeps it longer, erasing it, and what the persons concerned ask. */
export const PRIVACY_ROUTES = {
  listPrivacyPeriods: {
    method: 'GET',
    path: '/api/privacy/periods',
    summary: 'Periods of keeping and answering, the latest first',
    answer: z.object({ items: z.array(privacyPeriodViewSchema) }),
  },
  proposePrivacyPeriod: {
    method: 'POST',
    path: '/api/privacy/periods',
    summary: 'Propose a period, with what it rests on',
    body: proposePeriodSchema,
    answer: privacyPeriodViewSchema,
  },
  decidePrivacyPeriod: {
    method: 'POST',
    path: '/api/privacy/periods/{periodId}/decision',
    summary: 'Confirm a proposed period, or not; never the own one',
    body: decidePeriodSchema,
    answer: privacyPeriodViewSchema,
  },
  listErasures: {
    method: 'GET',
    path: '/api/privacy/erasures',
    summary: 'Persons whose period has ended, those that wait for somebody first',
    answer: z.object({ items: z.array(erasureViewSchema) }),
  },
  agreeToErasure: {
    method: 'POST',
    path: '/api/privacy/erasures/{erasureId}/agreement',
    summary: 'Agree for the department that a person may be erased',
    answer: erasureViewSchema,
  },
  decideErasure: {
    method: 'POST',
    path: '/api/privacy/erasures/{erasureId}/decision',
    summary: 'Erase a person for good, or send the proposal back',
    body: decideErasureSchema,
    answer: erasureViewSchema,
  },
  readRetention: {
    method: 'GET',
    path: '/api/complaints/{complaintId}/retention',
    summary: 'How long the person behind a complaint is kept, and what keeps them longer',
    answer: retentionViewSchema,
  },
  holdPerson: {
    method: 'POST',
    path: '/api/complaints/{complaintId}/retention/holds',
    summary: 'Keep a person beyond the period, or no longer, with a reason',
    body: holdSchema,
    answer: retentionViewSchema,
  },
  recordPersonRequest: {
    method: 'POST',
    path: '/api/complaints/{complaintId}/person-requests',
    summary: 'Record what a person asks about the own data',
    body: recordRequestSchema,
    answer: personRequestViewSchema,
  },
  listPersonRequests: {
    method: 'GET',
    path: '/api/privacy/requests',
    summary: 'Requests of persons about their data, those that wait for somebody first',
    answer: z.object({ items: z.array(personRequestViewSchema) }),
  },
  decidePersonRequest: {
    method: 'POST',
    path: '/api/privacy/requests/{requestId}/decision',
    summary: 'Grant a request, or refuse it with what the refusal rests on; a granted erasure is carried out at once',
    body: decideRequestSchema,
    answer: personRequestViewSchema,
  },
  exportPerson: {
    method: 'POST',
    path: '/api/privacy/requests/{requestId}/export',
    summary: 'Open everything that is held of the person who asked, once',
    answer: personExportSchema,
  },
  correctPerson: {
    method: 'POST',
    path: '/api/privacy/requests/{requestId}/correction',
    summary: 'Put a particular right as the person asked, once',
    body: correctionSchema,
    answer: personRequestViewSchema,
  },
} as const satisfies Record<string, Route>;
