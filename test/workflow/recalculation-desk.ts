import { randomUUID } from 'node:crypto';
import type { RecalculationView } from '@app/contracts';
import type { CaseFile, CaseFileId, LedgerEntry, PlainDate } from '@app/domain';
import { CalendarReader, CalendarRegister, RecalculationRepository, type RecalculationAct } from '@app/persistence';
import { LegalClock } from '@app/platform';
import { aSubject, eventually, moment, surroundings } from '@app/testing';
import {
  CASE_TASK_QUEUE,
  goOnSignal,
  RECALCULATION_WORKFLOW,
  recalculationWorkflowId,
  type RecalculationPart,
} from '@app/workflows';
import { LegalDueCalendar } from '../../apps/worker/src/deadline/due-calendar.js';
import type { RunningWorker } from '../../apps/worker/src/worker.js';
import { openCase, type CaseEngine } from './case-engine.js';

const AT = moment('2026-11-24T01:00:00.000Z');
/** A worker that was killed is missed when its batch shows no life for half a minute. */
const DONE_WITHIN_MS = 75_000;

/** What was to be approved or imported was refused. */
export class RefusedByTheRegisterError extends Error {}

/** Opens a case whose clock runs far in the future, so that no rung is reached while the test runs. */
export async function openOn(engine: CaseEngine, on: PlainDate): Promise<CaseFileId> {
  const where = surroundings({ on, at: moment(`${on}T02:00:00.000Z`) });
  return openCase(engine, { subject: aSubject({ receivedOn: on }), where });
}

/** Imports a notice for the year of some days that are off. */
export async function importNotice({ database }: CaseEngine, daysOff: readonly string[]): Promise<void> {
  const content = daysOff.map((day) => `${day},off,元旦`).join('\n');
  const file = { content, scope: 'national', year: null, notice: '示例放假通知' };
  const imported = await new CalendarRegister(database).import(file, { accountId: null, at: AT });
  if (!imported.ok) throw new RefusedByTheRegisterError(imported.refusal.code);
}

/** Entries of the ledgers of a case that a recalculation made. */
export function recomputed({ deadlines }: CaseFile): readonly LedgerEntry[] {
  return deadlines.flatMap(({ ledger }) => ledger.filter(({ entry }) => entry === 'recomputed'));
}

/** Does what the API does when the administrator asks for a recalculation and approves it. */
export class RecalculationDesk {
  readonly register: RecalculationRepository;

  constructor(private readonly engine: CaseEngine) {
    this.register = new RecalculationRepository(engine.database);
  }

  /** A worker that counts by the imported notices. */
  async startWorker(): Promise<RunningWorker> {
    const calendars = new CalendarReader(this.engine.database);
    const clock = new LegalClock('Asia/Shanghai');
    return this.engine.startWorker(new LegalDueCalendar(clock, async (code) => calendars.current(code)));
  }

  /** Compares every open deadline with the calendar and waits for the result. */
  async plan(): Promise<RecalculationView> {
    const recalculationId = randomUUID();
    accepted(await this.register.begin(actOn(recalculationId)));
    await this.start(recalculationId, 'plan');
    return this.once(recalculationId, ({ status }) => status !== 'planning');
  }

  /** Approves and waits until everything is applied. */
  async apply(recalculationId: string): Promise<RecalculationView> {
    await this.approve(recalculationId);
    return this.done(recalculationId);
  }

  /** Approves and does not wait. */
  async approve(recalculationId: string): Promise<void> {
    accepted(await this.register.approve(actOn(recalculationId)));
    await this.start(recalculationId, 'apply');
  }

  /** Waits until everything is applied. */
  async done(recalculationId: string): Promise<RecalculationView> {
    return this.once(recalculationId, ({ status }) => status === 'done');
  }

  /** Waits until a recalculation is as asked. */
  async once(recalculationId: string, holds: (view: RecalculationView) => boolean): Promise<RecalculationView> {
    const read = async (): Promise<RecalculationView | null> => {
      const view = await this.register.find(recalculationId);
      return view !== null && holds(view) ? view : null;
    };
    return eventually('the recalculation is as asked', read, DONE_WITHIN_MS);
  }

  private async start(recalculationId: string, part: RecalculationPart): Promise<void> {
    const input = { recalculationId, part };
    await this.engine.client.workflow.signalWithStart(RECALCULATION_WORKFLOW, {
      workflowId: recalculationWorkflowId(input),
      taskQueue: CASE_TASK_QUEUE,
      args: [input],
      signal: goOnSignal,
      signalArgs: [],
    });
  }
}

function actOn(recalculationId: string): RecalculationAct {
  return { recalculationId, accountId: randomUUID(), at: AT };
}

function accepted(outcome: string): void {
  if (outcome !== 'done') throw new RefusedByTheRegisterError(outcome);
}
