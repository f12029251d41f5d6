import type { DepartmentCode } from '../shared/identifiers.js';
import type { Power } from './department.js';

/** Refusals because of the department that acts. */
export type DepartmentRefusal =
  | { readonly code: 'department.not-conducting'; readonly conducting: DepartmentCode }
  | { readonly code: 'department.power-missing'; readonly department: DepartmentCode; readonly power: Power }
  | { readonly code: 'department.not-involved'; readonly department: DepartmentCode }
  | { readonly code: 'department.lead-required'; readonly department: DepartmentCode };
