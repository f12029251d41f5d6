import type { DepartmentCode } from '../shared/identifiers.js';

/** Default form of a receipt number; a parameter of the deployment. Source: GB/T 9704 practice (C), domain.md 7.2. */
export const RECEIPT_NUMBER_PATTERN = '{department}〔{year}〕{serial}号';

/** What a receipt number is made of. */
export interface ReceiptNumberParts {
  readonly department: DepartmentCode;
  /** Four digits. */
  readonly year: string;
  /** Gap-free per department and year, from 1. */
  readonly serial: number;
}

/** The receipt number of a complaint, e.g. `HRSS-LI〔2026〕12号`. */
export function receiptNumber(pattern: string, parts: ReceiptNumberParts): string {
  return pattern
    .replaceAll('{department}', parts.department)
    .replaceAll('{year}', parts.year)
    .replaceAll('{serial}', String(parts.serial));
}

/** Scope in which the serial numbers of receipts are gap-free. */
export function receiptScope(department: DepartmentCode, year: string): string {
  return `receipt/${department}/${year}`;
}
