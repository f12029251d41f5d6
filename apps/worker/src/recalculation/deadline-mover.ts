import {
  accountId,
  ENGINE,
  instantFromEpoch,
  planChange,
  type Actor,
  type PlannedChange,
  type WorkCalendar,
} from '@app/domain';
import type { PendingDeadline, RecalculatedResult, RecalculationProgress, StandingDeadline } from '@app/persistence';
import type { LegalClock } from '@app/platform';
import type { CommandEnvelope } from '@app/workflows';
import { commandIdOf } from './command-id.js';
import type { CommandSender } from './command-sender.js';

/** Refusals that say that the deadline needs no recalculation any more. */
const SETTLED_MEANWHILE: readonly string[] = ['deadline.not-running', 'deadline.not-in-case', 'case-file.not-open'];

/** What moving a deadline works with. */
export interface MovingTools {
  readonly progress: Pick<RecalculationProgress, 'standing'>;
  readonly sender: Pick<CommandSender, 'send'>;
  readonly calendar: (departmentCode: string) => Promise<WorkCalendar>;
  readonly clock: Pick<LegalClock, 'now' | 'dayOf'>;
}

/** Moves deadlines through their cases, each at most once. */
export class DeadlineMover {
  constructor(private readonly tools: MovingTools) {}

  /** What becomes of a deadline; `null` when its case did not answer and nobody knows. */
  async move(pending: PendingDeadline): Promise<RecalculatedResult | null> {
    const { recalculationId, caseFileId, deadlineId } = pending;
    const commandId = commandIdOf(recalculationId, caseFileId, deadlineId);
    const standing = await this.tools.progress.standing(pending, commandId);
    if (standing?.isDone === true) return MOVED;
    const settled = settledBefore(standing);
    if (settled !== null || standing === null) return settled;
    const planned = planChange(standing.clock, await this.tools.calendar(pending.departmentCode));
    if (planned?.needsEntry !== true) return UNCHANGED;
    if (!isAsApproved(planned, pending)) return { status: 'failed', reason: 'recalculation.plan-outdated' };
    return this.send(pending, commandId);
  }

  private async send(pending: PendingDeadline, commandId: string): Promise<RecalculatedResult | null> {
    const sent = await this.tools.sender.send(pending.caseFileId, this.envelope(pending, commandId));
    if (sent.as === 'unknown') return null;
    if (sent.as === 'done') return MOVED;
    const status = SETTLED_MEANWHILE.includes(sent.code) ? 'unchanged' : 'failed';
    return { status, reason: sent.code };
  }

  /** The engine acts in the name of the person who approved. */
  private envelope({ deadlineId, reason, approvedBy }: PendingDeadline, commandId: string): CommandEnvelope {
    const { clock } = this.tools;
    const at = instantFromEpoch(Date.parse(clock.now()));
    const actor: Actor = { ...ENGINE, accountId: accountId(approvedBy) };
    return {
      commandId,
      requestHash: commandId,
      command: { type: 'recompute-deadline', deadlineId, reason },
      where: { actor, at, on: clock.dayOf(at), powers: {}, certifiedOfficials: [] },
    };
  }
}

const MOVED: RecalculatedResult = { status: 'moved', reason: null };
const UNCHANGED: RecalculatedResult = { status: 'unchanged', reason: null };

function settledBefore(standing: StandingDeadline | null): RecalculatedResult | null {
  if (standing === null) return { status: 'unchanged', reason: 'deadline.not-in-case' };
  if (!standing.isCaseOpen) return { status: 'unchanged', reason: 'case-file.not-open' };
  if (standing.clock.status !== 'running') return { status: 'unchanged', reason: 'deadline.not-running' };
  return standing.clock.due === null ? { status: 'unchanged', reason: 'deadline.suspended' } : null;
}

/** Something else has moved the clock since: the person has not seen the day that it would get now. */
function isAsApproved({ to }: PlannedChange, { approvedOn, approvedProvisional }: PendingDeadline): boolean {
  return to.dueOn === approvedOn && to.provisional === approvedProvisional;
}
