import { z } from 'zod';
import { clueQuery, upload } from '../list-queries.js';
import type { Route } from '../route.js';
import { pageOf } from '../shared/shared.schema.js';
import {
  clueSchema,
  complaintReceiptSchema,
  importProfileListItemSchema,
  importReportSchema,
  newComplaintSchema,
  openCasesSchema,
  openedCasesSchema,
} from './complaint.schema.js';

/** Complaints, the pool of clues and the files that fill it. */
export const INTAKE_ROUTES = {
  submitComplaint: {
    method: 'POST',
    path: '/api/complaints',
    summary: 'Take in a complaint and open its case',
    body: newComplaintSchema,
    answer: complaintReceiptSchema,
    idempotent: true,
  },
  listClues: {
    method: 'GET',
    path: '/api/clues',
    summary: 'The pool of clues',
    query: clueQuery,
    answer: pageOf(clueSchema),
  },
  openCases: {
    method: 'POST',
    path: '/api/clues/cases',
    summary: 'Open cases from clues',
    body: openCasesSchema,
    answer: openedCasesSchema,
    idempotent: true,
  },
  listImportProfiles: {
    method: 'GET',
    path: '/api/import-profiles',
    summary: 'Mappings for files',
    answer: z.object({ items: z.array(importProfileListItemSchema) }),
  },
  previewImport: {
    method: 'POST',
    path: '/api/imports/preview',
    summary: 'What an import would do; stores nothing',
    body: upload,
    answer: importReportSchema,
    upload: true,
  },
  runImport: {
    method: 'POST',
    path: '/api/imports',
    summary: 'Store the accepted rows of a previewed file',
    body: upload,
    answer: importReportSchema,
    upload: true,
    idempotent: true,
  },
  listImports: {
    method: 'GET',
    path: '/api/imports',
    summary: 'Batches',
    answer: z.object({ items: z.array(importReportSchema) }),
  },
  readImport: { method: 'GET', path: '/api/imports/{batchId}', summary: 'A batch', answer: importReportSchema },
  undoImport: {
    method: 'POST',
    path: '/api/imports/{batchId}/undo',
    summary: 'Withdraw the clues of a batch that opened no case',
    answer: importReportSchema,
    idempotent: true,
  },
} as const satisfies Record<string, Route>;
