/** Identifies a case file for ever: a UUIDv7 chosen by the caller that opens the case. */
export type CaseFileId = string & { readonly __brand: 'CaseFileId' };

/** Identifies a person's account; names never enter the core, so that histories hold no persons. */
export type AccountId = string & { readonly __brand: 'AccountId' };

/** Code of a department, data of the deployment (e.g. `HRSS-LI`). */
export type DepartmentCode = string;

/** Identifies a proceeding inside its case: `P1`, `P2` … in order of opening. */
export type ProceedingId = `P${number}`;

/** Identifies a task inside its case: `T1`, `T2` … in order of opening. */
export type TaskId = `T${number}`;

/** Identifies a deadline inside its case: `D1`, `D2` … in order of starting. */
export type DeadlineId = `D${number}`;

/** Brands a text that the border has checked to be a UUID. */
export function caseFileId(text: string): CaseFileId {
  return text as CaseFileId; // constructor of the branded type
}

/** Brands a text that the border has checked to be a UUID. */
export function accountId(text: string): AccountId {
  return text as AccountId; // constructor of the branded type
}
