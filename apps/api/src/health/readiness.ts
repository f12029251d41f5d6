import { Inject, Injectable } from '@nestjs/common';
import type { Client, Connection } from '@temporalio/client';
import type { Database } from '@app/persistence';
import { MachineClock } from '@app/platform';
import { CASE_TASK_QUEUE } from '@app/workflows';
import { DATABASE, TEMPORAL } from '../foundation/tokens.js';

const KEPT_MS = 3_000;
const PATIENCE_MS = 2_000;

/** What answers at the moment. */
export interface Ready {
  readonly database: boolean;
  readonly temporal: boolean;
  /** Whether a worker polls the task queue of cases. */
  readonly worker: boolean;
}

/** Asks the servers that the API needs, at most once in a few seconds. */
@Injectable()
export class Readiness {
  private asked: { readonly at: number; readonly answer: Promise<Ready> } | null = null;

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(TEMPORAL) private readonly temporal: { readonly client: Client; readonly connection: Connection },
    private readonly clock: MachineClock,
  ) {}

  /** What answers now, or answered a few seconds ago. */
  async check(): Promise<Ready> {
    const at = Date.parse(this.clock.now());
    if (this.asked === null || at - this.asked.at > KEPT_MS) this.asked = { at, answer: this.ask() };
    const answer = await this.asked.answer;
    if (!answer.database || !answer.temporal || !answer.worker) this.asked = null;
    return answer;
  }

  private async ask(): Promise<Ready> {
    const [database, pollers] = await Promise.all([
      this.database.query('SELECT 1').then(succeeded, failed),
      this.pollers().catch(() => null), // Temporal away is an answer, not a fault
    ]);
    return { database, temporal: pollers !== null, worker: (pollers ?? 0) > 0 };
  }

  private async pollers(): Promise<number> {
    const { client, connection } = this.temporal;
    const described = await connection.withDeadline(Date.now() + PATIENCE_MS, async () =>
      connection.workflowService.describeTaskQueue({
        namespace: client.options.namespace,
        taskQueue: { name: CASE_TASK_QUEUE },
      }),
    );
    return described.pollers.length;
  }
}

function succeeded(): boolean {
  return true;
}

function failed(): boolean {
  return false; // a database away is an answer, not a fault
}
