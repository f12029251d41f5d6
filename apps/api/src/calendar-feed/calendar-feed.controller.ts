import { Controller, Headers, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { CalendarFeed, CreatedCalendarFeed } from '@app/contracts';
import { CalendarFeedRepository, type SignedIn } from '@app/persistence';
import { Input, Operation, type InputOf } from '@app/platform';
import { Person } from '../access/signed-in-request.js';
import { CalendarFeeds } from './calendar-feeds.js';

/** Calendar programs ask every few minutes at worst; within this time they take what they have. */
const CACHE_CONTROL = 'private, max-age=300';

/** Due days in the calendar programs of people. */
@Controller()
export class CalendarFeedController {
  constructor(
    private readonly feeds: CalendarFeeds,
    private readonly register: CalendarFeedRepository,
  ) {}

  @Operation('listCalendarFeeds')
  async list(@Person() person: SignedIn): Promise<{ items: CalendarFeed[] }> {
    return { items: await this.register.list(person) };
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
    const file = await this.feeds.read(params.token, host);
    void reply.header('content-type', 'text/calendar; charset=utf-8').header('cache-control', CACHE_CONTROL);
    return file;
  }
}
