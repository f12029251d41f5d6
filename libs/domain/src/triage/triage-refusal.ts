/** Refusals at triage. */
export type TriageRefusal =
  | { readonly code: 'triage.violation-required'; readonly path: string }
  | { readonly code: 'triage.reason-required'; readonly path: string }
  | { readonly code: 'triage.lead-required'; readonly path: string }
  | { readonly code: 'triage.relation-excludes-coercion'; readonly relationClass: string };
