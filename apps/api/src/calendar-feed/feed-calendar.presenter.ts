import { addCalendarDays, exactMilliseconds } from '@app/domain';
import type { FeedEntry, OpenedFeed } from '@app/persistence';
import type { LegalClock } from '@app/platform';
import { dutyText, frameText } from './feed-text.js';
import { calendarFile, component, dateValue, instantValue, textValue, type CalendarLine } from './i-calendar.js';

const MINUTE_MS = 60_000;

/** Where and when a feed is read. */
export interface FeedPlace {
  readonly clock: LegalClock;
  /** Scheme and host by which the reader knows the product; `null` when the request did not say. */
  readonly origin: string | null;
}

/** Due days as an iCalendar file (RFC 5545). The same due days give the same file, so that its tag can be compared. */
export function feedCalendarOf(feed: OpenedFeed, entries: readonly FeedEntry[], place: FeedPlace): string {
  const name = frameText(`name.${feed.scope}`, feed.language, feed.departmentName[feed.language]);
  return calendarFile(
    component('VCALENDAR', [
      ['VERSION', '2.0'],
      ['PRODID', '-//Liandu//Due days//ZH'],
      ['CALSCALE', 'GREGORIAN'],
      ['X-WR-CALNAME', textValue(name)],
      ['REFRESH-INTERVAL;VALUE=DURATION', 'PT1H'],
      ['X-PUBLISHED-TTL', 'PT1H'],
      ...zoneOf(place.clock),
      ...entries.flatMap((entry) => eventOf(entry, feed, place)),
    ]),
  );
}

/** A calendar needs a component even when nothing is due; the zone is one. Source: RFC 5545, 3.6. */
function zoneOf(clock: LegalClock): readonly CalendarLine[] {
  const offset = offsetOf(clock);
  const standard: readonly CalendarLine[] = [
    ['DTSTART', '19700101T000000'],
    ['TZOFFSETFROM', offset],
    ['TZOFFSETTO', offset],
  ];
  return component('VTIMEZONE', [['TZID', textValue(clock.zone)], ...component('STANDARD', standard)]);
}

/** How far the zone is ahead of UTC today, `+0800`. */
function offsetOf(clock: LegalClock): string {
  const today = clock.today();
  const minutes = (Date.parse(`${today}T00:00:00Z`) - Date.parse(clock.startOfDay(today))) / MINUTE_MS;
  const twoDigits = (part: number): string => String(Math.trunc(part)).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${twoDigits(size / 60)}${twoDigits(size % 60)}`;
}

/** One due day: which duty of which case and department; never whom the case is about. */
function eventOf(entry: FeedEntry, { language }: OpenedFeed, { clock, origin }: FeedPlace): readonly CalendarLine[] {
  const { caseFileId, deadlineId, provisional } = entry;
  const mark = provisional ? frameText('provisional', language) : '';
  const what = [dutyText(entry.duties, language), entry.caseNumber, entry.departmentName[language]].join(' · ');
  return component('VEVENT', [
    ['UID', `${deadlineId}.${caseFileId}@liandu`],
    ['DTSTAMP', instantValue(clock.startOfDay(entry.changedOn))],
    ['SEQUENCE', String(entry.revision)],
    ...dueLines(entry),
    ['SUMMARY', textValue(mark + what)],
    ...descriptionOf(entry, language),
    ['STATUS', provisional ? 'TENTATIVE' : 'CONFIRMED'],
    ['CLASS', 'CONFIDENTIAL'],
    ['TRANSP', 'TRANSPARENT'],
    ...(origin === null ? [] : [['URL', `${origin}/cases/${caseFileId}`] as const]),
  ]);
}

/** A period in hours ends at an instant, every other with a whole day. */
function dueLines({ unit, dueOn, dueAt }: FeedEntry): readonly CalendarLine[] {
  if (exactMilliseconds({ amount: 1, unit }) !== null) return [['DTSTART', instantValue(dueAt)]];
  return [
    ['DTSTART;VALUE=DATE', dateValue(dueOn)],
    ['DTEND;VALUE=DATE', dateValue(addCalendarDays(dueOn, 1))],
  ];
}

function descriptionOf({ provisional }: FeedEntry, language: OpenedFeed['language']): readonly CalendarLine[] {
  return provisional ? [['DESCRIPTION', textValue(frameText('provisionalNote', language))]] : [];
}
