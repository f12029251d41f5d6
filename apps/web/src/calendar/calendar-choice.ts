import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Session } from '@app/contracts';
import { useSession } from '../session/session-queries';

/** Which part of the calendar is shown; it stands in the address. */
export interface CalendarChoice {
  readonly year: number;
  /** 1 to 12; `null` for the whole year. */
  readonly month: number | null;
  /** Whether the days of the region are laid over those of the nation. */
  readonly hasRegion: boolean;
  /** The department whose days are laid over both; `null` for none. */
  readonly department: string | null;
}

type Search = Readonly<Record<string, unknown>>;

const EARLIEST = 1949;
const LATEST = 2200;
/** What the address says instead of a department or of the region. */
const NONE = 'none';

/** Reads the address: without a choice the year of today, with every layer that counts for the person's department. */
export function readChoice(
  search: Search,
  { today, departmentCode }: Pick<Session, 'today' | 'departmentCode'>,
): CalendarChoice {
  const { department } = search;
  return {
    year: numberWithin(search['year'], [EARLIEST, LATEST]) ?? Number(today.slice(0, 4)),
    month: numberWithin(search['month'], [1, 12]),
    hasRegion: search['region'] !== NONE,
    department: department === NONE ? null : typeof department === 'string' ? department : departmentCode,
  };
}

/** Writes a choice into the address. */
export function writeChoice({ year, month, hasRegion, department }: CalendarChoice): Search {
  return {
    year,
    ...(month === null ? {} : { month }),
    ...(hasRegion ? {} : { region: NONE }),
    department: department ?? NONE,
  };
}

/** The scopes of the layers that are chosen, the lowest first. */
export function scopesOf({ hasRegion, department }: CalendarChoice): readonly string[] {
  return ['national', ...(hasRegion ? ['region'] : []), ...(department === null ? [] : [`department:${department}`])];
}

/** The choice of the address, and how to change it. */
export function useCalendarChoice(): readonly [CalendarChoice, (change: Partial<CalendarChoice>) => void] {
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const { today = '', departmentCode = NONE } = useSession() ?? {};
  const choice = readChoice(search, { today, departmentCode });
  const change = (part: Partial<CalendarChoice>): void =>
    void navigate({ to: '/calendar', search: writeChoice({ ...choice, ...part }), replace: true, resetScroll: false });
  return [choice, change];
}

function numberWithin(value: unknown, [least, most]: readonly [number, number]): number | null {
  const number = Number(value);
  return Number.isInteger(number) && number >= least && number <= most ? number : null;
}
