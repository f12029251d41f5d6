/** Who asks: decides which cases are seen. */
export interface Viewer {
  readonly accountId: string;
  readonly departmentCode: string;
  readonly role: string;
}

/** The department whose cases a viewer sees; `null` when the viewer sees the cases of every department. */
export function departmentSeen(viewer: Viewer): string | null {
  return viewer.role === 'supervisor' ? null : viewer.departmentCode;
}

/** SQL: whether the case with the given alias concerns the department in the placeholder; a null department sees all. */
export function concerns(alias: string, placeholder: string): string {
  return `${placeholder}::text IS NULL OR ${alias}.departments @> ARRAY[${placeholder}::text]`;
}
