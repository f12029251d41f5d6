/** Refusals of a hand-over. */
export type ReferralRefusal =
  | { readonly code: 'referral.to-itself'; readonly department: string }
  | { readonly code: 'referral.reason-required' }
  | { readonly code: 'referral.receiver-unable'; readonly department: string };
