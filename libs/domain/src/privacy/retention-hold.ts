import { accepted, refused, type Outcome } from '../shared/outcome.js';

/** What is done with a hold, which keeps a person's particulars beyond the end of their period. */
export const HOLD_ACTS = ['set', 'released'] as const;
/** One act. */
export type HoldAct = (typeof HOLD_ACTS)[number];

/** Why a hold is not set or released. */
export type HoldRefusal =
  | { readonly code: 'retention.held-already' }
  | { readonly code: 'retention.not-held' }
  | { readonly code: 'retention.erased' };

/** Whether a hold may be set or released; each act is an entry, nothing is taken back. */
export function actOnHold(
  person: { readonly isHeld: boolean; readonly isErased: boolean },
  act: HoldAct,
): Outcome<null, HoldRefusal> {
  if (person.isErased) return refused({ code: 'retention.erased' });
  if (act === 'set' && person.isHeld) return refused({ code: 'retention.held-already' });
  if (act === 'released' && !person.isHeld) return refused({ code: 'retention.not-held' });
  return accepted(null);
}
