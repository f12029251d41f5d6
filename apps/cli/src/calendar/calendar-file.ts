import { readFile } from 'node:fs/promises';
import { calendarFileSchema, type CalendarFile, type CalendarPreview } from '@app/contracts';
import type { CalendarRefusal, NoticeDay } from '@app/domain';
import { CommandError } from '../command/command-error.js';
import type { Call } from '../command/command.js';
import { inOneLine, text, type Bilingual, type TextKey } from '../text/bilingual.js';

/** Options of the commands that read a file of holidays. */
export const FILE_OPTIONS = {
  year: { type: 'string' },
  notice: { type: 'string' },
  number: { type: 'string' },
  issued: { type: 'string' },
  url: { type: 'string' },
  scope: { type: 'string' },
} as const;

/** How these options look in the help. */
export const FILE_USAGE =
  '[--year <YYYY>] [--notice <title>] [--number <number>] [--issued <YYYY-MM-DD>] [--url <address>] [--scope national|region|department:<code>] [--json]';

/** Which option says what of a file. */
const OPTION_OF: Readonly<Record<string, TextKey>> = {
  content: 'calendar.wrong-content',
  year: 'calendar.wrong-year',
  notice: 'calendar.wrong-notice',
  scope: 'calendar.wrong-scope',
  'source.number': 'calendar.wrong-number',
  'source.issuedOn': 'calendar.wrong-issued',
  'source.url': 'calendar.wrong-url',
};

type Year = CalendarPreview['years'][number];

/** Reads the file that a call names. @throws CommandError when it cannot be read or an option is wrong */
export async function calendarFileOf({ operands, options }: Pick<Call, 'operands' | 'options'>): Promise<CalendarFile> {
  const [file = ''] = operands;
  const content = await contentOf(file);
  const { year = null, notice = null, scope = 'national' } = options;
  const asked = { content, scope, notice, year: year === null ? null : Number(year), source: sourceIn(options) };
  const read = calendarFileSchema.safeParse(asked);
  if (read.success) return read.data;
  const wrong = read.error.issues.map(({ path }) => remedyOf(path.join('.')));
  throw new CommandError('calendar.option-wrong', {
    problem: { zh: wrong.map(({ zh }) => zh).join('；'), en: wrong.map(({ en }) => en).join('; ') },
  });
}

/** Number, day and address of the notice; left out where none of them is given. */
function sourceIn({ number, issued, url }: Call['options']): unknown {
  if ([number, issued, url].every((one) => one === undefined)) return undefined;
  return { number: number ?? null, issuedOn: issued ?? null, url: url ?? null };
}

function remedyOf(place: string): Bilingual {
  const key = OPTION_OF[place];
  return key === undefined ? { zh: place, en: place } : text(key);
}

async function contentOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new CommandError('calendar.no-file', { file }, { cause });
  }
}

/** What a refusal says, with its remedy. */
export function refusalLine({ code, ...data }: CalendarRefusal): string {
  const values = Object.entries(data).map(([name, value]): [string, string] => [name, [value].flat().join(', ')]);
  return inOneLine(text(code, Object.fromEntries(values)));
}

/** What an import changes, year by year. */
export function previewLines({ years }: CalendarPreview): readonly string[] {
  return years.flatMap(yearLines);
}

function yearLines({ year, notice, workingDays, added, removed, changed, refusals }: Year): readonly string[] {
  return [
    `${year}  ${notice}`,
    `  ${inOneLine(text('calendar.working-days', workingDays))}`,
    ...added.map((day) => `  + ${dayText(day)}`),
    ...removed.map((day) => `  - ${dayText(day)}`),
    ...changed.map(({ from, to }) => `  ~ ${dayText(from)} → ${dayText(to)}`),
    ...(refusals as unknown as readonly CalendarRefusal[]).map((one) => `  ! ${refusalLine(one)}`), // made by the core
  ];
}

function dayText({ day, kind, name }: NoticeDay): string {
  return `${day}  ${text(`calendar.${kind}`).zh}  ${name}`;
}
