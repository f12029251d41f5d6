import { addMonths, type PlainDate } from '@app/domain';

/** Whole months from the start of a measure to its end; `null` when it has no end or ends between months. */
export function termMonths(startsOn: PlainDate, endsOn: PlainDate | null): number | null {
  if (endsOn === null) return null;
  const months = monthOf(endsOn) - monthOf(startsOn);
  return addMonths(startsOn, months) === endsOn ? months : null;
}

function monthOf(day: PlainDate): number {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return year * 12 + month;
}
