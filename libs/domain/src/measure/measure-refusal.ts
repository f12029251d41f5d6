/** Refusals of a joint measure. */
export type MeasureRefusal =
  | { readonly code: 'measure.party-not-told' }
  | { readonly code: 'measure.objection-unanswered' }
  | { readonly code: 'measure.term-required'; readonly measure: string };
