import { z } from 'zod';
import {
  CHANNELS,
  COMPLAINT_KINDS,
  PARALLEL_PROCEDURES,
  POINTERS,
  RELATION_CLASSES,
  SIGNALS,
  VIOLATION_CODES,
} from '@app/domain';
import {
  STORABLE_TEXT,
  caseFileIdSchema,
  fenSchema,
  instantSchema,
  lineSchema,
  plainDateSchema,
} from '../shared/shared.schema.js';

const optionalLine = z.string().trim().max(200).regex(STORABLE_TEXT).nullable();
const optionalText = z.string().trim().max(8000).regex(STORABLE_TEXT).nullable();

/** A complaint, report or clue as it is taken in. Source of the fields: 若干规定 art. 14 (B); domain.md 7.3. */
export const newComplaintSchema = z.strictObject({
  kind: z.enum(COMPLAINT_KINDS),
  channel: z.enum(CHANNELS),
  receivedOn: plainDateSchema,
  confidential: z.boolean(),
  urgent: z.boolean(),
  reporter: z.strictObject({
    name: optionalLine,
    phone: optionalLine,
    idNumber: optionalLine,
    address: optionalLine,
    occupation: optionalLine,
    platformAccount: optionalLine,
  }),
  respondent: z.strictObject({
    name: lineSchema,
    creditCode: optionalLine,
    address: optionalLine,
    region: optionalLine,
    legalPerson: optionalLine,
    phone: optionalLine,
    role: z.enum(['platform', 'cooperating-employer', 'dispatch', 'outsourcing', 'individual-business', 'other']),
  }),
  platformName: optionalLine,
  relationClass: z.enum(RELATION_CLASSES),
  violationCodes: z.array(z.enum(VIOLATION_CODES)).max(26),
  violationOn: plainDateSchema.nullable(),
  ongoing: z.boolean().nullable(),
  workersAffected: z.int().min(0).max(1_000_000).nullable(),
  amountClaimedFen: fenSchema.nullable(),
  monthsUnpaid: z.int().min(0).max(600).nullable(),
  parallelProcedure: z.enum(PARALLEL_PROCEDURES),
  signals: z.array(z.enum(SIGNALS)).max(7),
  peopleGathered: z.int().min(0).max(1_000_000).nullable(),
  facts: optionalText,
  requests: optionalText,
  /** The matter in words that name nobody; travels in place of the words of an informant, which are sealed. */
  summary: optionalText.optional(),
  isDemo: z.boolean().optional(),
});
/** A complaint, report or clue as it is taken in. */
export type NewComplaint = z.infer<typeof newComplaintSchema>;

/** Receipt for a complaint. */
export const complaintReceiptSchema = z.object({
  complaintId: z.uuid(),
  receiptNumber: z.string(),
  caseFileId: caseFileIdSchema,
  /** What of the remainder may still point to one person. */
  pointers: z.array(z.enum(POINTERS)),
  /** Earlier complaints that look like the same matter. */
  possibleDuplicates: z.array(
    z.object({ complaintId: z.uuid(), receiptNumber: z.string(), caseFileId: caseFileIdSchema.nullable() }),
  ),
});
/** Receipt for a complaint. */
export type ComplaintReceipt = z.infer<typeof complaintReceiptSchema>;

/** A clue of the pool. */
export const clueSchema = z.object({
  complaintId: z.uuid(),
  receiptNumber: z.string(),
  kind: z.enum(COMPLAINT_KINDS),
  receivedOn: plainDateSchema,
  respondentName: z.string(),
  creditCode: z.string().nullable(),
  creditCodeCheck: z.enum(['valid', 'wrong-check-digit', 'malformed']).nullable(),
  region: z.string().nullable(),
  violationCodes: z.array(z.string()),
  amountClaimedFen: z.int().nullable(),
  workersAffected: z.int().nullable(),
  marks: z.array(z.string()),
  batchId: z.uuid().nullable(),
  /** Source of an imported clue as its profile names it. */
  sourceNote: z.string().nullable(),
  status: z.enum(['received', 'opening', 'opened', 'withdrawn']),
  caseFileId: caseFileIdSchema.nullable(),
  /** Clues of the pool about the same respondent, this one included. */
  sameRespondent: z.int(),
});
/** A clue of the pool. */
export type Clue = z.infer<typeof clueSchema>;

/** Which clues of the pool open a case. */
export const openCasesSchema = z.strictObject({ complaintIds: z.array(z.uuid()).min(1).max(200) });
/** Which clues of the pool open a case. */
export type OpenCases = z.infer<typeof openCasesSchema>;

/** Cases opened from the pool; each clue opens at most one case, however often it is asked. */
export const openedCasesSchema = z.object({
  opened: z.array(z.object({ complaintId: z.uuid(), caseFileId: caseFileIdSchema })),
  refused: z.array(z.object({ complaintId: z.uuid(), code: z.string() })),
});
/** Cases opened from the pool. */
export type OpenedCases = z.infer<typeof openedCasesSchema>;

/** What becomes of one row of an import. */
export const ROW_VERDICTS = ['accepted', 'duplicate', 'refused'] as const;

/** Verdict on one row. */
export const rowVerdictSchema = z.object({
  /** Line of the file, 1 is the heading. */
  line: z.int(),
  verdict: z.enum(ROW_VERDICTS),
  respondentName: z.string(),
  /** `field` names the column of the file; `code` selects the text. */
  problems: z.array(z.object({ column: z.string(), code: z.string(), value: z.string() })),
  /** Marks of an accepted row, e.g. `credit-code-wrong-check-digit`, `formula-defused`. */
  marks: z.array(z.string()),
  duplicateOf: z.string().nullable(),
});
/** Verdict on one row. */
export type RowVerdict = z.infer<typeof rowVerdictSchema>;

/** What an import would do, or did. */
export const importReportSchema = z.object({
  batchId: z.uuid().nullable(),
  profile: z.string(),
  fileName: z.string(),
  fileHash: z.string(),
  encoding: z.string(),
  rows: z.int(),
  accepted: z.int(),
  duplicates: z.int(),
  refused: z.int(),
  /** At most 500 verdicts, refused and duplicates first; the whole list is downloaded as CSV. */
  verdicts: z.array(rowVerdictSchema),
  status: z.enum(['preview', 'stored', 'undone']),
  importedAt: instantSchema.nullable(),
  /** Cases that were opened from the batch and stay after an undo. */
  openedCases: z.int(),
});
/** What an import would do, or did. */
export type ImportReport = z.infer<typeof importReportSchema>;

/** A mapping from a file's columns to the fields of a complaint, data of the deployment. */
export const importProfileListItemSchema = z.object({
  profile: z.string(),
  title: z.object({ zh: z.string(), en: z.string() }),
  source: z.object({ zh: z.string(), en: z.string() }),
  columns: z.array(z.string()),
});
/** A mapping from a file's columns to the fields of a complaint. */
export type ImportProfileListItem = z.infer<typeof importProfileListItemSchema>;
