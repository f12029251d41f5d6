import type { RulePack } from '../pack/rule-pack.js';

/** The packs that a case may follow, by their hashes. */
export interface CasePacks {
  /** The pack in force when the case was opened; it says which pack answers each of its decisions. */
  readonly opened: string;
  /** The pack in force when the case entered its stage. */
  readonly stage: string;
}

/** Which pack answers a decision of an open case: one that the case has taken over, or the one in force now. */
export type FollowedPack = keyof CasePacks | 'in-force';

const FOLLOWED = { pin: 'opened', 'next-stage': 'stage', 'next-decision': 'in-force' } as const;

/** What the pack of the opening says about a decision; one that it does not know stays with that pack. */
export function followedPack({ decisions }: RulePack, decision: string): FollowedPack {
  const found = decisions.find(({ id }) => id === decision);
  return found === undefined ? 'opened' : FOLLOWED[found.inFlight];
}
