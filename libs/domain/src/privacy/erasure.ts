import { accepted, refused, type Outcome } from '../shared/outcome.js';

/** How a proposed erasure ended. `held`: the head of the department set a hold instead. */
export const ERASURE_DECISIONS = ['erased', 'returned', 'held'] as const;
/** One end. */
export type ErasureDecision = (typeof ERASURE_DECISIONS)[number];

/** How an erasure stands. */
export const ERASURE_STATUSES = ['proposed', 'agreed', ...ERASURE_DECISIONS] as const;
/** One status. */
export type ErasureStatus = (typeof ERASURE_STATUSES)[number];

/** An erasure that the machine has proposed: the department agrees, a second person of the security side decides. */
export interface Erasure {
  readonly agreedBy: string | null;
  readonly decision: ErasureDecision | null;
}

/** What has changed about the person since the proposal. */
export interface ErasureGround {
  readonly isHeld: boolean;
  /** A case about the matter is open again. */
  readonly isInUse: boolean;
  readonly isErased: boolean;
  /** The person has asked for something that nobody has answered. */
  readonly hasOpenRequest: boolean;
}

/** Why an erasure is not agreed to or decided. */
export type ErasureRefusal =
  | { readonly code: 'erasure.decided-already' }
  | { readonly code: 'erasure.agreed-already' }
  | { readonly code: 'erasure.not-agreed' }
  | { readonly code: 'erasure.own-agreement' }
  | { readonly code: 'erasure.request-open' }
  | ErasedNotRefusal;

/** Why nobody may be erased now, whoever asks for it. */
export type ErasedNotRefusal =
  { readonly code: 'erasure.erased-already' } | { readonly code: 'erasure.held' } | { readonly code: 'erasure.in-use' };

/** Status is read from what happened and never stored. */
export function erasureStatus({ agreedBy, decision }: Erasure): ErasureStatus {
  return decision ?? (agreedBy === null ? 'proposed' : 'agreed');
}

/** Whether the head of the department may agree. */
export function agreeToErasure(erasure: Erasure, ground: ErasureGround): Outcome<null, ErasureRefusal> {
  if (erasure.decision !== null) return refused({ code: 'erasure.decided-already' });
  if (erasure.agreedBy !== null) return refused({ code: 'erasure.agreed-already' });
  return mayEraseByPeriod(ground);
}

/** Whether somebody may decide: after the agreement, another person, once; sending it back needs no more. */
export function decideErasure(
  erasure: Erasure,
  { by, approved }: { readonly by: string; readonly approved: boolean },
  ground: ErasureGround,
): Outcome<null, ErasureRefusal> {
  if (erasure.decision !== null) return refused({ code: 'erasure.decided-already' });
  if (erasure.agreedBy === null) return refused({ code: 'erasure.not-agreed' });
  if (erasure.agreedBy === by) return refused({ code: 'erasure.own-agreement' });
  return approved ? mayEraseByPeriod(ground) : accepted(null);
}

/** Whether a person may be erased at all: not while held, and not while a case is open. */
export function mayErase({ isErased, isHeld, isInUse }: ErasureGround): Outcome<null, ErasedNotRefusal> {
  if (isErased) return refused({ code: 'erasure.erased-already' });
  if (isHeld) return refused({ code: 'erasure.held' });
  if (isInUse) return refused({ code: 'erasure.in-use' });
  return accepted(null);
}

/** The end of a period does not cut off an answer that the person waits for. */
function mayEraseByPeriod(ground: ErasureGround): Outcome<null, ErasureRefusal> {
  return ground.hasOpenRequest ? refused({ code: 'erasure.request-open' }) : mayErase(ground);
}
