import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Logger } from 'pino';
import { Subject, type Observable } from 'rxjs';
import { OutboxListener, OutboxRepository, type OutboxMessage } from '@app/persistence';
import type { Environment } from '../config/environment.js';
import { ENVIRONMENT, LOG } from '../foundation/tokens.js';

/** Numbers are given out before commits: an earlier one may appear a little later. */
const OVERLAP = 100n;
const MOST_AT_ONCE = 500;

/** Reads what has just been committed, once for all browsers of this process. */
@Injectable()
export class OutboxFeed implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly subject = new Subject<readonly OutboxMessage[]>();
  private readonly listener: OutboxListener;
  private waiting: string[] = [];
  private isReading = false;
  private lastId: string | null = null;

  constructor(
    @Inject(ENVIRONMENT) environment: Environment,
    @Inject(LOG) private readonly log: Logger,
    private readonly outbox: OutboxRepository,
  ) {
    this.listener = new OutboxListener(environment.DATABASE_URL, {
      written: (id) => {
        this.waiting.push(id);
        void this.read();
      },
      connected: () => void this.catchUp(),
      lost: (fault) => {
        log.warn({ err: fault }, 'line to the outbox lost');
      },
    });
  }

  /** Messages as they are committed, in batches. */
  get messages(): Observable<readonly OutboxMessage[]> {
    return this.subject;
  }

  /** Messages after a number that a browser saw; some of them it may have seen. */
  async since(id: string): Promise<readonly OutboxMessage[]> {
    return this.outbox.after(String(BigInt(id) > OVERLAP ? BigInt(id) - OVERLAP : 0n), MOST_AT_ONCE);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.listener.start();
  }

  async onApplicationShutdown(): Promise<void> {
    this.subject.complete();
    await this.listener.stop();
  }

  private async read(): Promise<void> {
    if (this.isReading) return;
    this.isReading = true;
    while (this.waiting.length > 0) {
      const ids = this.waiting.splice(0, MOST_AT_ONCE);
      if (this.subject.observed) await this.publish(async () => this.outbox.byIds(ids));
      else this.lastId = ids.at(-1) ?? this.lastId;
    }
    this.isReading = false;
  }

  private async catchUp(): Promise<void> {
    const { lastId } = this;
    if (lastId !== null) await this.publish(async () => this.since(lastId));
  }

  /** Browsers that miss a message ask again when they next look; a fault must not end the line. */
  private async publish(read: () => Promise<readonly OutboxMessage[]>): Promise<void> {
    try {
      const messages = await read();
      this.lastId = messages.at(-1)?.id ?? this.lastId;
      if (messages.length > 0) this.subject.next(messages);
    } catch (fault) {
      this.log.warn({ err: fault }, 'outbox could not be read');
    }
  }
}
