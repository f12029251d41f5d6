import type { FeedLanguage } from '@app/contracts';
import texts from '../../text/calendar-feed.json' with { type: 'json' };

const DUTIES: Readonly<Record<string, Readonly<Record<FeedLanguage, string>>>> = texts.duty;

/** A text of the frame of a feed, with the name of a department where it has a place for one. */
export function frameText(key: keyof typeof texts.frame, language: FeedLanguage, department = ''): string {
  return texts.frame[key][language].replace('{department}', department);
}

/** Words for duties, the code itself when it has none. */
export function dutyText(duties: readonly string[], language: FeedLanguage): string {
  return duties.map((duty) => DUTIES[duty]?.[language] ?? duty).join(frameText('between', language));
}
