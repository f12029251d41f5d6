/** Refusals of a working opinion. */
export type WorkingOpinionRefusal =
  | { readonly code: 'working-opinion.positions-outstanding'; readonly departments: readonly string[] }
  | { readonly code: 'working-opinion.measure-required' };
