import { accepted, refused, type Outcome } from '../shared/outcome.js';

/** A period on its way into force. */
export interface ProposedPeriod {
  readonly proposedBy: string;
  readonly decidedBy: string | null;
}

/** Why a period is not decided. */
export type PeriodRefusal = { readonly code: 'retention.own-period' } | { readonly code: 'retention.period-decided' };

/** Whether somebody may confirm or refuse a period: another person, and once. Source: ux-reliability-security.md D2. */
export function decidePeriod({ proposedBy, decidedBy }: ProposedPeriod, by: string): Outcome<null, PeriodRefusal> {
  if (proposedBy === by) return refused({ code: 'retention.own-period' });
  if (decidedBy !== null) return refused({ code: 'retention.period-decided' });
  return accepted(null);
}
