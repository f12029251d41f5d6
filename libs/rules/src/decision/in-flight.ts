import type { RulePack } from '../pack/rule-pack.js';

/** Hashes of the packs that may answer a decision of an open case. */
export interface CasePacks {
  /** In force when the case was opened; this pack says which one answers each of its decisions. */
  readonly opened: string;
  /** In force when the case entered its stage; absent while it follows that of its opening. */
  readonly stage: string | undefined;
  /** In force now; `null` where none is. Asked only for a decision that follows it. */
  readonly inForce: () => Promise<string | null>;
}

/** Hash of the pack that answers a decision of an open case; one that the pack of the opening does not know stays with it. */
export async function followedHash({ decisions }: RulePack, decision: string, packs: CasePacks): Promise<string> {
  const inFlight = decisions.find(({ id }) => id === decision)?.inFlight ?? 'pin';
  if (inFlight === 'pin') return packs.opened;
  return (inFlight === 'next-stage' ? packs.stage : await packs.inForce()) ?? packs.opened;
}
