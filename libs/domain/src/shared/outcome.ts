/** A reason why the domain says no: a stable code and the data a person needs to act on it. */
export interface Refusal {
  /** `concept.reason-in-kebab`; never reused, never renamed after a release. */
  readonly code: string;
}

/** What the domain answers: the accepted value, or the refusal; never an exception. */
export type Outcome<Value, Reason extends Refusal> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Reason };

/** Accepts with a value. */
export function accepted<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** Refuses with a coded reason. */
export function refused<Reason extends Refusal>(refusal: Reason): { readonly ok: false; readonly refusal: Reason } {
  return { ok: false, refusal };
}
