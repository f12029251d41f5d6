import type { PlainDate } from '../shared/plain-date.js';

/** Refusals of an investigation step; each keeps a guarantee that holds whatever a rule file says. */
export type InvestigationRefusal =
  | { readonly code: 'investigation.prior-notice-missing' }
  | { readonly code: 'investigation.statement-not-heard' }
  | { readonly code: 'investigation.heavier-after-statement'; readonly noticedFen: number; readonly decidedFen: number }
  | { readonly code: 'investigation.hearing-outstanding' }
  | { readonly code: 'investigation.hearing-not-offered' }
  | { readonly code: 'investigation.chair-is-investigator' }
  | { readonly code: 'investigation.legal-review-required' }
  | { readonly code: 'investigation.discussion-required' }
  | { readonly code: 'investigation.recusal-undecided'; readonly official: string }
  | { readonly code: 'investigation.time-barred'; readonly violationOn: PlainDate }
  | { readonly code: 'investigation.already-fined'; readonly highestFen: number }
  | { readonly code: 'investigation.minor-and-corrected' }
  | { readonly code: 'investigation.already-extended' }
  | { readonly code: 'investigation.extension-too-late'; readonly dueOn: PlainDate }
  | { readonly code: 'investigation.no-act-recorded' }
  | { readonly code: 'investigation.remedies-missing' };
