import { Inject, Injectable } from '@nestjs/common';
import { addCalendarDays } from '@app/domain';
import type { CreatedCalendarFeed, NewCalendarFeed } from '@app/contracts';
import { CalendarFeedRepository, FeedEntryRepository, type SignedIn } from '@app/persistence';
import { LegalClock, newToken, problem, sha256 } from '@app/platform';
import type { Environment } from '../config/environment.js';
import { ENVIRONMENT } from '../foundation/tokens.js';
import { feedCalendarOf } from './feed-calendar.presenter.js';

/** Days for which what is overdue stays in a calendar; the workbench and the board keep it until it is done. */
const OVERDUE_DAYS = 31;

const HOST = /^[\w.:[\]-]+$/;

/** Calendar feeds: created with an address that is told once, read by whoever has the address, revoked by their person. */
@Injectable()
export class CalendarFeeds {
  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly clock: LegalClock,
    private readonly feeds: CalendarFeedRepository,
    private readonly entries: FeedEntryRepository,
  ) {}

  /** Creates a feed; that of a department is for those who answer for it. */
  async create(person: SignedIn, asked: NewCalendarFeed): Promise<CreatedCalendarFeed> {
    const { role } = person;
    if (asked.scope === 'department' && role === 'officer') throw problem(403, 'role.not-allowed', { data: { role } });
    const token = newToken();
    const feed = await this.feeds.create(person, asked, { tokenHash: sha256(token), at: this.clock.now() });
    if (feed === null) throw problem(409, 'calendar-feed.too-many');
    return { feed, path: `/api/calendar-feeds/${token}.ics` };
  }

  /** Revokes a feed of the person's. */
  async revoke(person: SignedIn, feedId: string): Promise<void> {
    const isRevoked = await this.feeds.revoke(person, feedId, this.clock.now());
    if (!isRevoked) throw problem(404, 'calendar-feed.unknown');
  }

  /** The file behind an address; an address that was revoked is one that never was. */
  async read(token: string, host: string | undefined): Promise<string> {
    const { now, today } = this.clock.moment();
    const feed = await this.feeds.open(sha256(token), now);
    if (feed === null) throw problem(404, 'calendar-feed.unknown');
    const since = this.clock.startOfDay(addCalendarDays(today, -OVERDUE_DAYS));
    return feedCalendarOf(feed, await this.entries.list(feed, since), {
      clock: this.clock,
      origin: this.originAt(host),
    });
  }

  private originAt(host: string | undefined): string | null {
    const scheme = this.environment.SECURE_COOKIES ? 'https' : 'http';
    return host !== undefined && HOST.test(host) ? `${scheme}://${host}` : null;
  }
}
