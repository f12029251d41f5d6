import { Injectable } from '@nestjs/common';
import { addCalendarDays } from '@app/domain';
import { CalendarFeedRepository, FeedEntryRepository } from '@app/persistence';
import { LegalClock, problem, sha256 } from '@app/platform';
import { feedCalendarOf, type FeedPlace } from './feed-calendar.presenter.js';

/** Days for which what is overdue stays in a calendar; the workbench and the board keep it until it is done. */
const OVERDUE_DAYS = 31;

/** Reads the file behind the secret address of a feed. */
@Injectable()
export class FeedReader {
  constructor(
    private readonly clock: LegalClock,
    private readonly feeds: CalendarFeedRepository,
    private readonly entries: FeedEntryRepository,
  ) {}

  /** The file of a token; a token that was revoked is one that never was. */
  async read(token: string, origin: FeedPlace['origin']): Promise<string> {
    const { now, today } = this.clock.moment();
    const feed = await this.feeds.open(sha256(token), now);
    if (feed === null) throw problem(404, 'calendar-feed.unknown');
    const since = this.clock.startOfDay(addCalendarDays(today, -OVERDUE_DAYS));
    return feedCalendarOf(feed, await this.entries.list(feed, since), { clock: this.clock, origin });
  }
}
