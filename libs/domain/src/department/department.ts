import type { DepartmentCode } from '../shared/identifiers.js';

/**
 * What a department may do by law. Powers are data of the department; the check is in the core.
 * Source: reference table of roles (domain.md, section 8); 国办发〔2024〕54号 (joint offices never coerce, B).
 */
export const POWERS = [
  'register',
  'triage',
  'investigate',
  'order-rectification',
  'interview',
  'warn',
  'mediate',
  'send-union-letter',
  'suggest-judicially',
  'confirm-mediation',
  'coordinate',
  'oversee',
  'impose-measure',
  'receive-referral',
] as const;

/** One power of a department. */
export type Power = (typeof POWERS)[number];

/** Powers by department, as far as one command needs them. */
export type PowersByDepartment = Readonly<Record<DepartmentCode, readonly Power[]>>;

/** Acts that burden a party: never held by a joint office, a court or a union. */
export const COERCIVE_POWERS: readonly Power[] = ['investigate', 'order-rectification'];

/** The department that coordinates: it registers, routes, reminds and counts, and coerces nobody. */
export const JOINT_OFFICE: DepartmentCode = 'JOINT';

/** The court of the deployment. */
export const COURT: DepartmentCode = 'COURT';

/** The labour inspection of the deployment. */
export const LABOUR_INSPECTION: DepartmentCode = 'HRSS-LI';

/** The department of the police. */
export const POLICE: DepartmentCode = 'POLICE';

/** Departments to which a procedure may turn although the person names none: their powers are asked for with every command. */
export const STANDING_DEPARTMENTS: readonly DepartmentCode[] = [JOINT_OFFICE, COURT, LABOUR_INSPECTION, POLICE];

/** Whether a department has a power; the joint office, court and union never coerce, whatever the data says. */
export function hasPower(powers: PowersByDepartment, department: DepartmentCode, power: Power): boolean {
  if (COERCIVE_POWERS.includes(power) && NEVER_COERCE.includes(department)) return false;
  return (powers[department] ?? []).includes(power);
}

const NEVER_COERCE: readonly DepartmentCode[] = [JOINT_OFFICE, COURT, 'UNION'];
