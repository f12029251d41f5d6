import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sightOf } from '@app/contracts';
import { departmentSeen, SessionRepository, type SignedIn } from '@app/persistence';
import { problem } from '@app/platform';
import { SessionTerms } from '../access/session-terms.js';
import { Person } from '../access/signed-in-request.js';
import { OutboxFeed } from './outbox-feed.js';
import { concernsDepartment, eventsOf, HEARTBEAT, STREAM_OPENING } from './stream.presenter.js';

const HEARTBEAT_MS = 15_000;

/** Tells browsers what has changed, as server-sent events. */
@Controller()
export class StreamController {
  constructor(
    private readonly terms: SessionTerms,
    private readonly feed: OutboxFeed,
    private readonly sessions: SessionRepository,
  ) {}

  @Get('/api/stream')
  async open(@Person() person: SignedIn, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (sightOf(person.role) === 'none') throw problem(403, 'role.not-allowed', { data: { role: person.role } });
    const missed = await this.missedBy(request);
    const departmentCode = departmentSeen(person);
    const { raw } = takeOver(reply);
    const send = (messages: typeof missed): void => {
      const events = eventsOf(messages.filter((message) => concernsDepartment(message, departmentCode)));
      if (events !== '' && !raw.writableEnded) raw.write(events);
    };
    const subscription = this.feed.messages.subscribe({ next: send, complete: () => raw.end() });
    const heartbeat = setInterval(() => void this.beat(person, raw), HEARTBEAT_MS);
    raw.on('close', () => {
      clearInterval(heartbeat);
      subscription.unsubscribe();
    });
    raw.write(STREAM_OPENING);
    send(missed);
  }

  private async missedBy({ headers }: FastifyRequest): ReturnType<OutboxFeed['since']> {
    const lastId = headers['last-event-id'];
    return typeof lastId === 'string' && /^\d{1,18}$/.test(lastId) ? this.feed.since(lastId) : [];
  }

  /** A stream ends with its session; a database away is no reason to end it. */
  private async beat({ tokenHash }: SignedIn, raw: FastifyReply['raw']): Promise<void> {
    const isAlive = await this.sessions.isAlive(this.terms.questionOf(tokenHash)).catch(() => true);
    if (raw.writableEnded) return;
    if (isAlive) raw.write(HEARTBEAT);
    else raw.end();
  }
}

/** Takes the answer out of the framework's hands, with the headers that it has set so far. */
function takeOver(reply: FastifyReply): FastifyReply {
  const headers = Object.entries(reply.getHeaders()).filter((header) => header[1] !== undefined);
  reply.hijack();
  reply.raw.writeHead(200, {
    ...Object.fromEntries(headers),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  return reply;
}
