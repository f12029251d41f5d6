import { hashOfCheckpoint, readBody, rootOf, type Checkpoint, type IsSigned } from '../checkpoint/checkpoint.js';
import type { AuditHead } from './verify-audit-chain.js';

/** Why a checkpoint is not as it was signed. */
export interface CheckpointFinding {
  readonly code:
    | 'audit.checkpoint-gap'
    | 'audit.checkpoint-unreadable'
    | 'audit.checkpoint-key-unknown'
    | 'audit.checkpoint-unsigned'
    | 'audit.checkpoint-order'
    | 'audit.checkpoint-heads';
  readonly seq: number;
}

/** Verifies a checkpoint, the heads that are kept with it, and that it names the one before. `null`: as it was signed. */
export function verifyCheckpoint(
  checkpoint: Checkpoint,
  previous: Checkpoint | null,
  { heads, isSigned }: { readonly heads: readonly AuditHead[]; readonly isSigned: IsSigned },
): CheckpointFinding | null {
  const expected = (previous?.seq ?? 0) + 1;
  if (checkpoint.seq !== expected) return { code: 'audit.checkpoint-gap', seq: expected };
  const code = signatureFault(checkpoint, isSigned) ?? contentFault(checkpoint, previous, heads);
  return code === null ? null : { code, seq: expected };
}

function signatureFault({ body, key, signature }: Checkpoint, isSigned: IsSigned): CheckpointFinding['code'] | null {
  const verdict = isSigned(body, { key, value: signature });
  if (verdict === null) return 'audit.checkpoint-key-unknown';
  return verdict ? null : 'audit.checkpoint-unsigned';
}

function contentFault(
  checkpoint: Checkpoint,
  previous: Checkpoint | null,
  heads: readonly AuditHead[],
): CheckpointFinding['code'] | null {
  const body = readBody(checkpoint);
  if (body === null) return 'audit.checkpoint-unreadable';
  const named = previous === null ? null : hashOfCheckpoint(previous);
  if (body.seq !== checkpoint.seq || body.previous !== named) return 'audit.checkpoint-order';
  return body.root === rootOf(heads) && body.heads === heads.length ? null : 'audit.checkpoint-heads';
}
