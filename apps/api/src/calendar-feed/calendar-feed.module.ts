import { Module } from '@nestjs/common';
import { CalendarFeedController } from './calendar-feed.controller.js';
import { CalendarFeeds } from './calendar-feeds.js';
import { FeedReader } from './feed-reader.js';

/** Due days in the calendar programs of people. */
@Module({ controllers: [CalendarFeedController], providers: [CalendarFeeds, FeedReader] })
export class CalendarFeedModule {}
