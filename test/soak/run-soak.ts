import type { RouteName } from '@app/contracts';
import { examineAnswer, type SoakAnswer } from './examine-answer.js';
import { makeRequest } from './make-request.js';
import { NoAnswerError, sendRequest } from './send-request.js';
import { replayable, type SoakRequest } from './soak-request.js';
import type { Asker, SoakWorld } from './soak-world.js';

/** What a run is asked for. */
export interface SoakOrder {
  readonly seed: number;
  /** Number of the first request, so that one can be sent again by itself. */
  readonly from: number;
  readonly count: number;
  /** How many requests are under way at once. */
  readonly lanes: number;
  /** Sends nothing more after so many minutes; absent: until all are sent. */
  readonly minutes?: number;
  readonly onProgress?: (done: number) => void;
}

/** What a run saw. */
export interface SoakReport {
  readonly requests: number;
  readonly seconds: number;
  readonly byStatus: ReadonlyMap<string, number>;
  readonly byAsker: ReadonlyMap<string, number>;
  readonly byWay: ReadonlyMap<string, number>;
  /** Operations that were asked for, and those of them that answered as they should at least once. */
  readonly asked: ReadonlySet<RouteName>;
  readonly answered: ReadonlySet<RouteName>;
  /** What was found, each kind with how often and the first request that showed it. */
  readonly findings: readonly Finding[];
}

/** A kind of finding. */
export interface Finding {
  readonly what: string;
  readonly times: number;
  readonly first: string;
}

/** Sends hostile requests over every operation as everybody, and examines every answer. */
export async function runSoak(world: SoakWorld, order: SoakOrder): Promise<SoakReport> {
  const run = new SoakRun(world, order);
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: order.lanes }, async () => run.lane()));
  return run.report((performance.now() - startedAt) / 1_000);
}

class SoakRun {
  private next = 0;
  private readonly endsAt: number;
  private readonly cookies = new Map<string, Promise<string>>();
  private readonly counts = {
    status: new Map<string, number>(),
    asker: new Map<string, number>(),
    way: new Map<string, number>(),
  };
  private readonly asked = new Set<RouteName>();
  private readonly answered = new Set<RouteName>();
  private readonly found = new Map<string, Finding>();

  constructor(
    private readonly world: SoakWorld,
    private readonly order: SoakOrder,
  ) {
    this.endsAt = performance.now() + (order.minutes ?? Infinity) * 60_000;
  }

  async lane(): Promise<void> {
    while (this.next < this.order.count && performance.now() < this.endsAt) {
      const number = this.order.from + this.next;
      this.next += 1;
      if (this.next % 1_000 === 0) this.order.onProgress?.(this.next);
      await this.one(makeRequest(this.order.seed, number, this.world));
    }
  }

  report(seconds: number): SoakReport {
    const { status: byStatus, asker: byAsker, way: byWay } = this.counts;
    const { asked, answered } = this;
    return {
      requests: this.next,
      seconds,
      byStatus,
      byAsker,
      byWay,
      asked,
      answered,
      findings: [...this.found.values()],
    };
  }

  private async one(request: SoakRequest): Promise<void> {
    const answer = await this.answerTo(request);
    this.count(request, answer);
    if (typeof answer === 'string') this.note(request, `no answer: ${answer}`);
    else
      for (const what of examineAnswer(request, answer, this.world))
        this.note(request, `${what} (status ${answer.status})`);
  }

  private async answerTo(request: SoakRequest): Promise<SoakAnswer | string> {
    try {
      const cookie = request.isSignedIn ? await this.cookieOf(request.asker) : null;
      const answer = await sendRequest(this.world.origin, request, cookie);
      if (answer.status === 401 || answer.headers['set-cookie'] !== undefined) this.cookies.delete(request.asker.name);
      return answer;
    } catch (fault) {
      if (fault instanceof NoAnswerError) return fault.message;
      throw fault;
    }
  }

  /** A session may have been ended by a request of the soak. */
  private async cookieOf(asker: Asker): Promise<string> {
    const known = this.cookies.get(asker.name) ?? this.world.signIn(asker);
    this.cookies.set(asker.name, known);
    return known;
  }

  private count({ asker, way, route }: SoakRequest, answer: SoakAnswer | string): void {
    const status = typeof answer === 'string' ? 'none' : `${Math.floor(answer.status / 100)}xx`;
    for (const [map, key] of [
      [this.counts.status, status],
      [this.counts.asker, asker.role ?? 'signed-out'],
      [this.counts.way, way],
    ] as const)
      // prettier-ignore
      map.set(key, (map.get(key) ?? 0) + 1);
    if (route === null) return;
    this.asked.add(route);
    if (status === '2xx' || status === '3xx') this.answered.add(route);
  }

  private note(request: SoakRequest, what: string): void {
    const key = `${request.route ?? 'outside'}: ${what}`;
    const known = this.found.get(key);
    this.found.set(key, { what: key, times: (known?.times ?? 0) + 1, first: known?.first ?? replayable(request) });
  }
}
