/**
 * Violation codes of the default catalogue (D as codes; the bases are A, see the pack).
 * A deployment may not invent further codes without the pack knowing them.
 */
export const VIOLATION_CODES = [
  'V0101', 'V0201', 'V0202', 'V0203', 'V0204', 'V0205', 'V0301', 'V0401', 'V0501', 'V0502', 'V0503', 'V0601', 'V0602',
  'V0603', 'V0604', 'V0605', 'V0606', 'V0701', 'V0702', 'V0703', 'V0801', 'V0901', 'V0902', 'V0903', 'V1001', 'V1101',
] as const; // prettier-ignore

/** One code of the catalogue. */
export type ViolationCode = (typeof VIOLATION_CODES)[number];

/** Claims for payment, for which a rectification is never extended (D). Source: 监察条例 art. 26 (A). */
export const WAGE_VIOLATIONS: readonly ViolationCode[] = ['V0601', 'V0602', 'V0603', 'V0604'];

/** Whether a text is a code of the catalogue. */
export function isViolationCode(text: string): text is ViolationCode {
  return (VIOLATION_CODES as readonly string[]).includes(text);
}
