import type { AccountId } from '../shared/identifiers.js';

/** An investigative act needs two certified officials. Source: 行政处罚法 art. 42; 监察条例 art. 16 (A), guarantee G1. */
export interface OfficialsRefusal {
  readonly code: 'officials.two-certified-required';
  readonly certified: number;
}

/** Refuses an act with fewer than two different certified officials; `null` when there are enough. */
export function missingOfficials(
  officials: readonly AccountId[],
  certified: readonly AccountId[],
): OfficialsRefusal | null {
  const counted = new Set(officials.filter((official) => certified.includes(official))).size;
  return counted >= 2 ? null : { code: 'officials.two-certified-required', certified: counted };
}
