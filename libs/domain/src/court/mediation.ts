import { COURT } from '../department/department.js';
import type { ProceedingFacts } from '../proceeding/proceeding.js';
import { defineProceeding, type StepContext, type StepOutcome } from '../proceeding/step.js';
import { futureDay } from '../shared/day-guard.js';
import { accepted, refused } from '../shared/outcome.js';
import type { PlainDate } from '../shared/plain-date.js';

/** Extension of one-stop mediation by consent. Source: 人社厅发〔2024〕4号 (B p8): 15 days + 15 at most. */
export const MEDIATION_EXTENSION = { amount: 15, unit: 'calendar-day' } as const;

/** Result of a mediation. */
export interface ConcludeMediation {
  readonly result: 'agreed' | 'failed';
  /** Agreed sum in fen; `null` when none. */
  readonly amountFen: number | null;
  readonly agreementNumber: string | null;
  readonly effectiveOn: PlainDate | null;
  readonly summary: string;
}

/** Extension by consent of both parties. */
export interface ExtendMediation {
  readonly reason: string;
}

/** Joint request for judicial confirmation within 30 days. Source: 民事诉讼法 art. 205 (A). */
export interface RequestConfirmation {
  readonly requested: 'yes' | 'not-wanted';
  readonly note: string;
}

/** Steps of a mediation by name. */
export interface MediationSteps {
  readonly conclude: ConcludeMediation;
  readonly extend: ExtendMediation;
  readonly requestConfirmation: RequestConfirmation;
}

/** A mediation 调解 and, when agreed, the way to judicial confirmation. */
export const mediation = defineProceeding<ProceedingFacts, MediationSteps>({
  kind: 'mediation',
  power: 'mediate',
  initial: 'mediating',
  openedEvent: 'MediationOpened',
  statuses: {
    mediating: { duty: 'mediate', clock: 'mediation' },
    agreed: { duty: 'request-confirmation', clock: 'judicial-confirmation', waitsFor: 'party' },
    ended: { duty: null },
    failed: { duty: null },
  },
  steps: {
    conclude: { from: ['mediating'], event: 'MediationConcluded', take: conclude },
    extend: {
      from: ['mediating'],
      event: 'MediationExtended',
      take: (_context, { reason }) => accepted({ to: 'mediating', extends: { period: MEDIATION_EXTENSION, reason } }),
    },
    requestConfirmation: {
      from: ['agreed'],
      event: 'ConfirmationRequested',
      take: (_context, { requested }) =>
        accepted({
          to: 'ended',
          facts: { confirmation: requested },
          opens: requested === 'yes' ? [{ kind: 'judicial-confirmation', departmentCode: COURT }] : [],
        }),
    },
  },
});

function conclude(
  context: StepContext<ProceedingFacts>,
  { result, effectiveOn }: ConcludeMediation,
): StepOutcome<ProceedingFacts> {
  if (result === 'failed') return accepted({ to: 'failed', documents: [{ name: 'mediation-record' }] });
  const clockFrom = effectiveOn ?? context.on;
  const future = futureDay('effectiveOn', clockFrom, context.on);
  if (future !== null) return refused(future);
  return accepted({ to: 'agreed', clockFrom, documents: [{ name: 'mediation-agreement' }] });
}
