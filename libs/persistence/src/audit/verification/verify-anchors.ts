/** What a signed checkpoint says of a chain: the hash of its entry `seq`. */
export interface Anchor {
  readonly checkpoint: number;
  readonly seq: number;
  readonly hash: string;
}

/** Where a chain that is whole in itself is not the one that was signed. */
export type AnchorFinding =
  /** The entries from `seq` on are gone, of which the checkpoint knows. */
  | { readonly code: 'audit.tail-missing'; readonly seq: number; readonly checkpoint: number }
  /** The chain was written anew: somewhere from `from` to `seq` it is not what was signed. */
  | {
      readonly code: 'audit.chain-rewritten';
      readonly from: number;
      readonly seq: number;
      readonly checkpoint: number;
    };

/** Compares a chain with its anchors, in the order of their numbers; takes the hashes of its entries as they come. */
export class AnchorWalk {
  private next = 0;
  private signedUpTo = 0;

  constructor(private readonly anchors: readonly Anchor[]) {}

  /** Looks at the next entry of the chain. */
  pass(seq: number, hash: string): AnchorFinding | null {
    const anchor = this.anchors[this.next];
    if (anchor?.seq !== seq) return null;
    if (anchor.hash !== hash)
      return { code: 'audit.chain-rewritten', from: this.signedUpTo + 1, seq, checkpoint: anchor.checkpoint };
    this.signedUpTo = seq;
    this.next += 1;
    return null;
  }

  /** Whether the chain may end here. @param last - number of its last entry; 0 when it has none */
  end(last: number): AnchorFinding | null {
    const anchor = this.anchors[this.next];
    return anchor === undefined ? null : { code: 'audit.tail-missing', seq: last + 1, checkpoint: anchor.checkpoint };
  }
}
