import pg from 'pg';

/** What happens on the line to the database. */
export interface OutboxListening {
  /** Numbers of messages that have just been committed. */
  readonly written: (id: string) => void;
  /** The line stands; messages may have been missed since it was lost. */
  readonly connected: () => void;
  readonly lost: (fault: unknown) => void;
}

const CHANNEL = 'outbox';
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;

/** Hears of new outbox messages on a connection of its own, which it opens again whenever it is lost. */
export class OutboxListener {
  private client: pg.Client | null = null;
  private pause: NodeJS.Timeout | null = null;
  private pauseMs = FIRST_PAUSE_MS;
  private isStopped = false;

  constructor(
    private readonly url: string,
    private readonly on: OutboxListening,
  ) {}

  /** Opens the line; a database that is away is tried again. */
  async start(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, application_name: 'liandu-stream', keepAlive: true });
    this.client = client;
    client.on('notification', ({ payload }) => {
      if (payload !== undefined) this.on.written(payload);
    });
    client.once('error', (fault) => {
      this.startAgain(client, fault);
    });
    client.once('end', () => {
      this.startAgain(client, null);
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      this.pauseMs = FIRST_PAUSE_MS;
      this.on.connected();
    } catch (fault) {
      this.startAgain(client, fault); // the database is away: the next try is already planned
    }
  }

  /** Closes the line for good. */
  async stop(): Promise<void> {
    this.isStopped = true;
    if (this.pause !== null) clearTimeout(this.pause);
    const { client } = this;
    this.client = null;
    await client?.end().catch(() => undefined); // a line that is already lost needs no goodbye
  }

  private startAgain(client: pg.Client, fault: unknown): void {
    if (this.isStopped || this.client !== client) return;
    this.client = null;
    client.end().catch(() => undefined); // lost anyway
    this.on.lost(fault);
    this.pause = setTimeout(() => void this.start(), this.pauseMs);
    this.pauseMs = Math.min(this.pauseMs * 2, LONGEST_PAUSE_MS);
  }
}
