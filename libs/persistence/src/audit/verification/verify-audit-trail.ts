import type { Checkpoint, IsSigned } from '../checkpoint/checkpoint.js';
import type { AuditSource } from './audit-source.js';
import { AnchorWalk, type AnchorFinding } from './verify-anchors.js';
import { startOfChain, walkChain, type AuditHead, type ChainFinding } from './verify-audit-chain.js';
import { verifyCheckpoint, type CheckpointFinding } from './verify-checkpoint.js';

/** What the record says of the end of a chain is not where it ends. */
export interface EndFinding {
  readonly code: 'audit.end-missing';
  readonly seq: number;
  readonly claimed: number;
}

/** A chain of the audit trail that was walked. */
export interface VerifiedChain {
  readonly chain: string;
  readonly entries: number;
  /** The first thing that is not as it was written; `null` when all is. */
  readonly finding: ChainFinding | AnchorFinding | EndFinding | null;
}

/** What the verification of the audit trail found. */
export interface VerifiedTrail {
  readonly chains: readonly VerifiedChain[];
  readonly checkpoints: number;
  /** The latest checkpoint that is as it was signed. */
  readonly lastCheckpoint: Checkpoint | null;
  readonly checkpointFinding:
    CheckpointFinding | { readonly code: 'audit.checkpoint-missing'; readonly seq: number } | null;
}

/** What is verified against. */
export interface VerifyingBy {
  readonly isSigned: IsSigned;
  /** Checkpoints that were kept outside: each must be there unchanged. */
  readonly kept: readonly Checkpoint[];
}

/** Walks all checkpoints and all chains. */
export async function verifyAuditTrail(source: AuditSource, by: VerifyingBy): Promise<VerifiedTrail> {
  const checkpoints = await verifyCheckpoints(source, by);
  const chains: VerifiedChain[] = [];
  for (const chain of await source.chains()) chains.push(await verifyChain(source, chain));
  return { chains, ...checkpoints };
}

async function verifyCheckpoints(
  source: AuditSource,
  { isSigned, kept }: VerifyingBy,
): Promise<Omit<VerifiedTrail, 'chains'>> {
  const outside = new Map(kept.map((checkpoint) => [checkpoint.seq, checkpoint]));
  let last: Checkpoint | null = null;
  const verdict = (checkpointFinding: VerifiedTrail['checkpointFinding']): Omit<VerifiedTrail, 'chains'> => {
    return { checkpoints: last?.seq ?? 0, lastCheckpoint: last, checkpointFinding };
  };
  for await (const { checkpoint, heads } of source.checkpoints()) {
    const finding = verifyCheckpoint(checkpoint, last, { heads, isSigned }) ?? otherThan(outside, checkpoint);
    if (finding !== null) return verdict(finding);
    outside.delete(checkpoint.seq);
    last = checkpoint;
  }
  const [missing] = [...outside.keys()].sort((left, right) => left - right);
  return verdict(missing === undefined ? null : { code: 'audit.checkpoint-missing', seq: missing });
}

/** Whoever has the key can sign another one; what was kept outside tells. */
function otherThan(outside: ReadonlyMap<number, Checkpoint>, { seq, body }: Checkpoint): CheckpointFinding | null {
  const known = outside.get(seq);
  return known === undefined || known.body === body ? null : { code: 'audit.checkpoint-order', seq };
}

async function verifyChain(source: AuditSource, chain: string): Promise<VerifiedChain> {
  const anchors = new AnchorWalk(await source.anchors(chain));
  let head = startOfChain(chain);
  for await (const batch of source.entries(chain)) {
    const walk = walkChain(head, batch);
    const rewritten = firstOf(
      batch.filter(({ seq }) => seq <= walk.head.seq).map((one) => anchors.pass(one.seq, one.hash)),
    );
    const finding = rewritten ?? walk.finding;
    if (finding !== null) return { chain, entries: walk.head.seq, finding };
    head = walk.head;
  }
  return { chain, entries: head.seq, finding: anchors.end(head.seq) ?? endFinding(head, await source.claimed(chain)) };
}

function firstOf(findings: readonly (AnchorFinding | null)[]): AnchorFinding | null {
  return findings.find((finding) => finding !== null) ?? null;
}

function endFinding(head: AuditHead, claimed: AuditHead | null): EndFinding | null {
  const isEnd = claimed !== null && claimed.seq === head.seq && claimed.hash === head.hash;
  return isEnd ? null : { code: 'audit.end-missing', seq: head.seq + 1, claimed: claimed?.seq ?? 0 };
}
