import type { AccountId } from '../shared/identifiers.js';
import type { PlainDate } from '../shared/plain-date.js';
import { toldDue, type Deadline, type DueDates } from './deadline.js';

/** A deadline whose due day the calendar has answered, with the first entry of its ledger. */
export function startDeadline(
  deadline: Deadline,
  due: DueDates,
  started: { readonly on: PlainDate; readonly by: AccountId | null },
): Deadline {
  const entry = {
    entry: 'started',
    on: started.on,
    period: due.period,
    ...toldDue(due),
    reason: null,
    by: started.by,
  } as const;
  return { ...deadline, due, ledger: [entry] };
}
