import type { CaseFile } from '../case-file/case-file.js';
import type { CaseRefusal } from '../case-file/case-refusal.js';
import type { Deadline, LedgerEntry } from '../deadline/deadline.js';
import type { Outcome } from '../shared/outcome.js';
import type { Instant, PlainDate } from '../shared/plain-date.js';
import type { LedgerReading } from '../deadline-ledger/read-ledger.js';

/** A clock on which an act is about to be recorded. */
export interface Amending {
  readonly caseFile: CaseFile;
  readonly deadline: Deadline;
  readonly reading: LedgerReading;
  readonly on: PlainDate;
  readonly at: Instant;
}

/** What an act adds to the ledger beside its day, its person and its reason. */
export type AmendedEntry = Pick<LedgerEntry, 'entry' | 'from' | 'until' | 'ground' | 'at'> & {
  readonly period?: LedgerEntry['period'];
};

/** What the ledger gets, or why not. */
export type Amended = Outcome<AmendedEntry, CaseRefusal>;
