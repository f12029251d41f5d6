/** A component of an iCalendar file as a reader sees it. */
export interface CalendarComponent {
  readonly name: string;
  /** Values by property with its parameters; TEXT values are not decoded. */
  readonly values: Map<string, string>;
  readonly components: CalendarComponent[];
}

/** An event by property. */
export type CalendarEvent = ReadonlyMap<string, string>;

/** The file is no calendar. */
export class BrokenCalendarError extends Error {}

/** Reads a file as strictly as RFC 5545 writes it: CRLF, folded lines, components in pairs. @throws BrokenCalendarError */
export function readCalendar(file: string): CalendarComponent {
  if (!file.endsWith('\r\n') || /[^\r]\n|\r[^\n]/.test(file))
    throw new BrokenCalendarError('lines do not end with CRLF');
  const lines = file.split('\r\n').slice(0, -1);
  if (lines.some((line) => Buffer.byteLength(line) > 75)) throw new BrokenCalendarError('a line is too long');
  const root: CalendarComponent = { name: '', values: new Map(), components: [] };
  const open = [root];
  for (const line of joined(lines)) take(line, open);
  if (open.length > 1) throw new BrokenCalendarError('a component does not end');
  return onlyCalendar(root);
}

function onlyCalendar({ components: [calendar, ...more] }: CalendarComponent): CalendarComponent {
  if (calendar?.name !== 'VCALENDAR' || more.length > 0) throw new BrokenCalendarError('no calendar');
  return calendar;
}

/** The events of a calendar; each has what the standard asks of it. @throws BrokenCalendarError */
export function eventsIn({ components }: CalendarComponent): readonly CalendarEvent[] {
  const events = components.filter(({ name }) => name === 'VEVENT').map(({ values }) => values);
  const isWhole = (event: CalendarEvent): boolean =>
    event.has('UID') && event.has('DTSTAMP') && (event.has('DTSTART') || event.has('DTSTART;VALUE=DATE'));
  if (!events.every(isWhole)) throw new BrokenCalendarError('an event lacks what it needs');
  return events;
}

function joined(lines: readonly string[]): readonly string[] {
  return lines.reduce<string[]>((whole, line) => {
    if (!line.startsWith(' ')) return [...whole, line];
    return [...whole.slice(0, -1), (whole.at(-1) ?? '') + line.slice(1)];
  }, []);
}

function take(line: string, open: CalendarComponent[]): void {
  const [property = '', ...rest] = line.split(':');
  const value = rest.join(':');
  const inner = open.at(-1);
  if (inner === undefined || rest.length === 0) throw new BrokenCalendarError(line);
  if (property === 'BEGIN') {
    const begun: CalendarComponent = { name: value, values: new Map(), components: [] };
    inner.components.push(begun);
    open.push(begun);
    return;
  }
  if (property !== 'END') inner.values.set(property, value);
  else if (open.pop()?.name !== value) throw new BrokenCalendarError(`${value} ends before it begins`);
}
