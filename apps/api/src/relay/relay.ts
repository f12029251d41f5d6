import type { OnApplicationBootstrap, BeforeApplicationShutdown } from '@nestjs/common';
import type { Logger } from 'pino';
import type { InboundCommandRepository } from '@app/persistence';
import type { LegalClock } from '@app/platform';
import type { CommandCarrier } from './command-carrier.js';

/** How hard the relay works. */
export interface RelayPace {
  /** Commands that are sent at the same time; each holds one connection of the database meanwhile. */
  readonly lanes: number;
  /** How often the queue is looked at when nothing wakes the relay. */
  readonly pollMs: number;
  /** How long a request waits for the cases that it opens. */
  readonly promptMs: number;
}

/** The pace of one API process. */
export const RELAY_PACE: RelayPace = { lanes: 4, pollMs: 1_000, promptMs: 4_000 };

/** What the relay works with. */
export interface RelayParts {
  readonly queue: InboundCommandRepository;
  readonly carrier: Pick<CommandCarrier, 'send'>;
  readonly clock: LegalClock;
  readonly logger: Logger;
  readonly pace: RelayPace;
}

/** Carries accepted commands to their cases, through every outage; several processes may do it at once. */
export class Relay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private lanes: Promise<void>[] = [];
  private isStopped = false;
  private sleepers: (() => void)[] = [];

  constructor(private readonly parts: RelayParts) {}

  onApplicationBootstrap(): void {
    this.lanes = Array.from({ length: this.parts.pace.lanes }, async (_, lane) => this.runLane(lane));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    this.wake();
    await Promise.all(this.lanes);
  }

  /** Looks at the queue at once. */
  wake(): void {
    const sleepers = this.sleepers;
    this.sleepers = [];
    sleepers.forEach((wakeUp) => {
      wakeUp();
    });
  }

  /** Sends commands that were just accepted and waits a few seconds for them; what is not sent then follows later. */
  async sendPromptly(commandIds: readonly string[]): Promise<void> {
    const waiting = [...commandIds];
    const lane = async (): Promise<void> => {
      for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) await this.sendOne(id);
    };
    const lanes = Array.from({ length: Math.min(this.parts.pace.lanes, waiting.length) }, lane);
    await Promise.race([Promise.all(lanes), delay(this.parts.pace.promptMs)]);
    if (waiting.length === 0) return;
    waiting.length = 0;
    this.wake();
  }

  private async sendOne(commandId: string): Promise<void> {
    const { queue, clock, carrier } = this.parts;
    try {
      await queue.sendOne(commandId, clock.now(), async (command) => carrier.send(command, clock.now()));
    } catch (fault) {
      this.note(fault);
    }
  }

  /** The first lane watches the queue and calls the others when there is work. */
  private async runLane(lane: number): Promise<void> {
    while (!this.isStopped) {
      const hasSent = await this.sendNext();
      if (hasSent && lane === 0) this.wake();
      if (!hasSent) await this.sleep(lane === 0 ? this.parts.pace.pollMs : null);
    }
  }

  private async sendNext(): Promise<boolean> {
    const { queue, clock, carrier } = this.parts;
    try {
      return await queue.sendNext(clock.now(), async (command) => carrier.send(command, clock.now()));
    } catch (fault) {
      this.note(fault);
      return false;
    }
  }

  private async sleep(atMostMs: number | null): Promise<void> {
    if (this.isStopped) return;
    await new Promise<void>((resolve) => {
      const timer = atMostMs === null ? undefined : setTimeout(resolve, atMostMs);
      this.sleepers.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  /** The entry stays in the queue; only the database can have failed here. */
  private note(fault: unknown): void {
    this.parts.logger.warn({ err: fault }, 'relay could not reach the queue');
  }
}

async function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}
