import { Controller, Headers, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { CalendarFeed, CreatedCalendarFeed } from '@app/contracts';
import type { SignedIn } from '@app/persistence';
import { Input, Operation, type InputOf } from '@app/platform';
import { Person } from '../access/signed-in-request.js';
import type { Environment } from '../config/environment.js';
import { ENVIRONMENT } from '../foundation/tokens.js';
import { CalendarFeeds } from './calendar-feeds.js';
import { FeedReader } from './feed-reader.js';

/** Calendar programs ask every few minutes at worst; within this time they take what they have. */
const CACHE_CONTROL = 'private, max-age=300';

const HOST = /^[\w.:[\]-]+$/;

/** Due days in the calendar programs of people. */
@Controller()
export class CalendarFeedController {
  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly feeds: CalendarFeeds,
    private readonly reader: FeedReader,
  ) {}

  @Operation('listCalendarFeeds')
  async list(@Person() person: SignedIn): Promise<{ items: CalendarFeed[] }> {
    return { items: await this.feeds.list(person) };
  }

  @Operation('createCalendarFeed')
  async create(
    @Person() person: SignedIn,
    @Input() { body }: InputOf<'createCalendarFeed'>,
  ): Promise<CreatedCalendarFeed> {
    return this.feeds.create(person, body);
  }

  @Operation('revokeCalendarFeed')
  async revoke(@Person() person: SignedIn, @Input() { params }: InputOf<'revokeCalendarFeed'>): Promise<void> {
    await this.feeds.revoke(person, params.feedId);
  }

  @Operation('readCalendarFeed')
  async read(
    @Input() { params }: InputOf<'readCalendarFeed'>,
    @Headers('host') host: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const file = await this.reader.read(params.token, this.originAt(host));
    void reply.header('content-type', 'text/calendar; charset=utf-8').header('cache-control', CACHE_CONTROL);
    return file;
  }

  private originAt(host: string | undefined): string | null {
    const scheme = this.environment.SECURE_COOKIES ? 'https' : 'http';
    return host !== undefined && HOST.test(host) ? `${scheme}://${host}` : null;
  }
}
