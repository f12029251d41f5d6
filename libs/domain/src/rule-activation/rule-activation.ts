import type { Instant } from '../shared/plain-date.js';

/** How a pack came into force: loaded on the server, released from a draft, or put back in place of a later one. */
export const ACTIVATION_KINDS = ['loaded', 'released', 'rolled-back'] as const;
/** How a pack came into force. */
export type ActivationKind = (typeof ACTIVATION_KINDS)[number];

/** A pack that answers for the cases that open from an instant on. */
export interface RuleActivation {
  readonly id: string;
  readonly hash: string;
  readonly inForceFrom: Instant;
  /** The pack that must be in force until then; `null` when the activation takes the place of whatever was. */
  readonly baseHash: string | null;
}

/** Whether an activation holds, did, will, or was taken back before it could. */
export const ACTIVATION_STATES = ['in-force', 'scheduled', 'past', 'revoked'] as const;
/** Whether an activation holds, did, will, or was taken back. */
export type ActivationState = (typeof ACTIVATION_STATES)[number];

/** Activations in the order in which they hold; of two from one instant the later made holds. */
export function inOrder<Some extends RuleActivation>(activations: readonly Some[]): readonly Some[] {
  return activations.toSorted(
    (one, other) => compare(one.inForceFrom, other.inForceFrom) || Number(one.id) - Number(other.id),
  );
}

/**
 * The activation that holds at an instant. Before the first one began the first one answers: a case that was opened by
 * an earlier clock must still have rules.
 *
 * @param activations - those that nobody revoked
 */
export function inForceAt<Some extends RuleActivation>(activations: readonly Some[], at: Instant): Some | null {
  const ordered = inOrder(activations);
  const begun = ordered[0] !== undefined && ordered[0].inForceFrom > at ? ordered[0].inForceFrom : at;
  return ordered.findLast(({ inForceFrom }) => inForceFrom <= begun) ?? null;
}

/** How an activation that nobody revoked stands at an instant. */
export function activationStateAt(
  activations: readonly RuleActivation[],
  { id, inForceFrom }: RuleActivation,
  at: Instant,
): Exclude<ActivationState, 'revoked'> {
  if (inForceAt(activations, at)?.id === id) return 'in-force';
  return inForceFrom > at ? 'scheduled' : 'past';
}

/**
 * Scheduled activations whose base will no longer be in force on their day, because another came between. Taking one
 * back may rob the next of its base, so they are found one after the other.
 *
 * @param activations - those that nobody revoked
 */
export function overtaken<Some extends RuleActivation>(activations: readonly Some[], now: Instant): readonly Some[] {
  const ordered = inOrder(activations);
  const found = ordered.find((one, index) => one.inForceFrom > now && hasLostBase(one, ordered[index - 1]));
  if (found === undefined) return [];
  return [
    found,
    ...overtaken(
      ordered.filter((one) => one !== found),
      now,
    ),
  ];
}

function hasLostBase({ baseHash }: RuleActivation, before: RuleActivation | undefined): boolean {
  return baseHash !== null && before?.hash !== baseHash;
}

/** Instants are written in one form, so that their text sorts as they do. */
function compare(one: Instant, other: Instant): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
