import type { FeedLanguage } from '@app/contracts';
import type { FeedEntry } from '@app/persistence';
import texts from '../../text/calendar-feed.json' with { type: 'json' };

type Words = Readonly<Record<string, Readonly<Record<FeedLanguage, string>>>>;
const DUTIES: Words = texts.duty;
const CLOCKS: Words = texts.clock;

/** A text of the frame of a feed, with the name of a department where it has a place for one. */
export function frameText(key: keyof typeof texts.frame, language: FeedLanguage, department = ''): string {
  return texts.frame[key][language].replace('{department}', department);
}

/** Words for duties: of a statutory duty its kind of clock, as in the lists; the code itself when it has none. */
export function dutyText(duties: FeedEntry['duties'], language: FeedLanguage): string {
  const words = duties.map(({ duty, clock }) =>
    clock === null ? (DUTIES[duty]?.[language] ?? duty) : (CLOCKS[clock]?.[language] ?? clock),
  );
  return words.join(frameText('between', language));
}
