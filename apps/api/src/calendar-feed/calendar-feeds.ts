import { Injectable } from '@nestjs/common';
import { hasDuty, type CalendarFeed, type CreatedCalendarFeed, type NewCalendarFeed } from '@app/contracts';
import { CalendarFeedRepository, type SignedIn } from '@app/persistence';
import { LegalClock, newToken, problem, sha256 } from '@app/platform';

/** Calendar feeds of a person: created with an address that is told once, listed, revoked. */
@Injectable()
export class CalendarFeeds {
  constructor(
    private readonly clock: LegalClock,
    private readonly feeds: CalendarFeedRepository,
  ) {}

  /** The feeds that the person has in use. */
  async list(person: SignedIn): Promise<CalendarFeed[]> {
    return this.feeds.list(person);
  }

  /** Creates a feed; that of a department is for those who answer for it. */
  async create(person: SignedIn, asked: NewCalendarFeed): Promise<CreatedCalendarFeed> {
    const { role } = person;
    if (asked.scope === 'department' && !hasDuty(role, 'answer-for-department'))
      throw problem(403, 'role.not-allowed', { data: { role } });
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
}
