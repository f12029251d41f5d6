import { z } from 'zod';
import type { Route } from '../route.js';
import { pageOf } from '../shared/shared.schema.js';
import { auditEntrySchema, auditFilterSchema, auditQuerySchema, auditStateSchema } from './audit-entry.schema.js';

/** The audit trail, for the audit administrator. */
export const AUDIT_ROUTES = {
  listAuditEntries: {
    method: 'GET',
    path: '/api/audit/entries',
    summary: 'Entries of the audit trail, newest first',
    query: auditQuerySchema,
    answer: pageOf(auditEntrySchema),
  },
  exportAuditEntries: {
    method: 'GET',
    path: '/api/audit/export',
    summary: 'Entries of the audit trail as a table that a spreadsheet may open',
    query: auditFilterSchema,
    answer: z.string(),
    mediaType: 'text/csv',
  },
  readAuditState: {
    method: 'GET',
    path: '/api/audit/state',
    summary: 'How far the audit trail is signed and verified',
    answer: auditStateSchema,
  },
} as const satisfies Readonly<Record<string, Route>>;
