const LINE_OCTETS = 75;

/** One line of an iCalendar file, its value already written as the property wants it. */
export type CalendarLine = readonly [property: string, value: string];

/** A component with its properties. */
export function component(name: string, lines: readonly CalendarLine[]): readonly CalendarLine[] {
  return [['BEGIN', name], ...lines, ['END', name]];
}

/** A value of type TEXT. Source: RFC 5545, 3.3.11. */
export function textValue(text: string): string {
  return text
    .replace(/\r\n?|\n/g, '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** A value of type DATE, of a day `YYYY-MM-DD`. */
export function dateValue(day: string): string {
  return day.replaceAll('-', '');
}

/** A value of type DATE-TIME in UTC, of an instant in ISO 8601. */
export function instantValue(at: string): string {
  return `${at.slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** The file: lines end with CRLF and are folded before they pass 75 octets, never inside a character. RFC 5545, 3.1. */
export function calendarFile(lines: readonly CalendarLine[]): string {
  return lines.map(([property, value]) => `${folded(`${property}:${value}`)}\r\n`).join('');
}

function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const length = Buffer.byteLength(character);
    const isFull = octets + length > LINE_OCTETS;
    text += isFull ? `\r\n ${character}` : character;
    octets = isFull ? 1 + length : octets + length;
  }
  return text;
}
