/** Name of the workflow that looks for persons whose period has ended. */
export const RETENTION_WORKFLOW = 'retention';

/** What a run found; it erases nobody. */
export interface RetentionReport {
  /** Persons for whom an erasure waits to be decided, the new ones included. */
  readonly proposed: number;
  /** Persons whose period has ended and who are held. */
  readonly held: number;
}
