import type { CaseFileId } from '@app/domain';
import type { CaseHead } from './case-head.js';
import type { TransitionRequest } from './transition-request.js';

/**
 * Where the last written cases stand, so that the next transition of a case need not read it again. The database checks
 * epoch and sequence number when it writes: a head that has been overtaken is refused there, never written from.
 */
export class KnownHeads {
  private readonly heads = new Map<CaseFileId, CaseHead>();

  constructor(private readonly capacity: number) {}

  /** The head from which a request goes on; `null` when another one is known, or none. */
  before({ caseFileId, epoch, afterSeq }: TransitionRequest): CaseHead | null {
    const head = this.heads.get(caseFileId);
    return head?.epoch === epoch && head.seq === afterSeq ? head : null;
  }

  /** Remembers a head that was written; the one that was written longest ago makes room. */
  keep(head: CaseHead): void {
    this.heads.delete(head.caseFileId);
    this.heads.set(head.caseFileId, head);
    const [oldest] = this.heads.keys();
    if (this.heads.size > this.capacity && oldest !== undefined) this.heads.delete(oldest);
  }

  forget(caseFileId: CaseFileId): void {
    this.heads.delete(caseFileId);
  }
}
