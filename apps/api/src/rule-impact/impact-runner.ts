import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'pino';
import { isDatabaseAway, type ImpactProgress, type RuleImpactRepository } from '@app/persistence';
import type { LegalClock } from '@app/platform';
import { CandidateUnreadable, type ImpactWalk } from './impact-walk.js';

/** What the runner works with. */
export interface RunnerParts {
  readonly runs: RuleImpactRepository;
  readonly progress: ImpactProgress;
  readonly walk: ImpactWalk;
  readonly clock: LegalClock;
  readonly logger: Logger;
  /** Pause after the database was away. */
  readonly pauseMs: number;
}

/**
 * Works impact runs off, one after the other, beside the requests. What was running when a process ended goes on with
 * the next one; where two processes take up the same run, the one that comes second lets it go.
 */
export class ImpactRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private line: Promise<void> = Promise.resolve();
  private isStopped = false;
  private wake: () => void = () => undefined;

  constructor(private readonly parts: RunnerParts) {}

  onApplicationBootstrap(): void {
    this.line = this.takeUp();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    this.wake();
    await this.line;
  }

  /** Has a run worked off after those before it. */
  enqueue(impactId: string): void {
    this.line = this.line.then(async () => this.work(impactId));
  }

  private async takeUp(): Promise<void> {
    const running = await this.whileAway(async () => this.parts.runs.running());
    for (const impactId of running ?? []) await this.work(impactId);
  }

  private async work(impactId: string): Promise<void> {
    const { walk } = this.parts;
    try {
      await this.whileAway(async () => walk.walk(impactId, () => this.isStopped));
    } catch (fault) {
      await this.fail(impactId, fault);
    }
  }

  private async fail(impactId: string, fault: unknown): Promise<void> {
    const { progress, clock, logger } = this.parts;
    const code = fault instanceof CandidateUnreadable ? 'rule-pack.unreadable' : 'server.fault';
    logger.error({ err: fault, impactId }, 'impact run failed');
    await this.whileAway(async () => progress.fail(impactId, { at: clock.now(), code })).catch((again: unknown) => {
      logger.error({ err: again, impactId }, 'impact run left as it is');
    });
  }

  /** Tries again until the database is back; `null` when the process ends before. */
  private async whileAway<Answer>(act: () => Promise<Answer>): Promise<Answer | null> {
    while (!this.isStopped) {
      try {
        return await act();
      } catch (fault) {
        if (!isDatabaseAway(fault)) throw fault;
        await this.pause();
      }
    }
    return null;
  }

  private async pause(): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.parts.pauseMs);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
