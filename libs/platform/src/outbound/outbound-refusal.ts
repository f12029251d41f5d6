/** Why an address was not called, or its answer not taken. */
export type OutboundRefusalCode =
  /** No address of the web, or one with a password in it. */
  | 'outbound.url-invalid'
  /** Not encrypted, and the list does not name it with `http://`. */
  | 'outbound.not-encrypted'
  /** The list names neither the host nor its network. */
  | 'outbound.not-listed'
  | 'outbound.unresolvable'
  /** An address that means no server of anybody's, or the metadata of a cloud. */
  | 'outbound.address-forbidden'
  /** A private address, or the machine itself, that the list does not name as a network. */
  | 'outbound.address-not-listed'
  /** The database or Temporal of this deployment. */
  | 'outbound.own-server'
  | 'outbound.unreachable'
  | 'outbound.timed-out'
  | 'outbound.too-large'
  | 'outbound.redirected';

/** Why an address was not called, or its answer not taken; `host` is where the call would have gone. */
export interface OutboundRefusal {
  readonly code: OutboundRefusalCode;
  readonly host: string;
}

/** What the guard answers: the value, or why not; never an exception. */
export type OutboundOutcome<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: OutboundRefusal };

/** Refuses. */
export function refusedCall(
  code: OutboundRefusalCode,
  host: string,
): { readonly ok: false; readonly refusal: OutboundRefusal } {
  return { ok: false, refusal: { code, host } };
}
