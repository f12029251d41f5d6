import type { PlainDate } from '../shared/plain-date.js';
import type { NoticeDay } from './holiday-notice.js';

/** What one arrangement of a year changes about another, each list in order of days. */
export interface NoticeChanges {
  readonly added: readonly NoticeDay[];
  readonly removed: readonly NoticeDay[];
  readonly changed: readonly { readonly day: PlainDate; readonly from: NoticeDay; readonly to: NoticeDay }[];
}

/** Compares two arrangements day by day; a day whose name alone differs has changed, too. */
export function compareNotices(before: readonly NoticeDay[], after: readonly NoticeDay[]): NoticeChanges {
  const [old, now] = [byDay(before), byDay(after)];
  return {
    added: inOrder(after.filter(({ day }) => !old.has(day))),
    removed: inOrder(before.filter(({ day }) => !now.has(day))),
    changed: inOrder(after).flatMap((to) => {
      const from = old.get(to.day);
      return from === undefined || (from.kind === to.kind && from.name === to.name) ? [] : [{ day: to.day, from, to }];
    }),
  };
}

/** Whether nothing changes. */
export function isUnchanged({ added, removed, changed }: NoticeChanges): boolean {
  return added.length + removed.length + changed.length === 0;
}

function byDay(days: readonly NoticeDay[]): ReadonlyMap<string, NoticeDay> {
  return new Map(days.map((one) => [one.day, one]));
}

function inOrder(days: readonly NoticeDay[]): readonly NoticeDay[] {
  return days.toSorted((left, right) => left.day.localeCompare(right.day));
}
