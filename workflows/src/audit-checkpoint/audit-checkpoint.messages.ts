/** Name of the workflow that signs where the chains of the record stand. */
export const AUDIT_CHECKPOINT_WORKFLOW = 'auditCheckpoint';

/** What was signed. */
export interface SignedCheckpoints {
  /** Numbers of the new checkpoints; none when no chain has grown, or the worker has no key. */
  readonly signed: readonly number[];
}
