import type { DeadlineExplanation } from '@app/contracts';
import { epochOf, exactMilliseconds, instantFromEpoch, type Instant } from '@app/domain';
import { noticeWords, scopeWords } from '../calendar/notice-words.js';
import { inColumns } from '../case/in-columns.js';
import { inOneLine, text, type Bilingual, type TextKey } from '../text/bilingual.js';
import { domainWord } from '../text/domain-words.js';
import { periodWords } from './period-words.js';

type Leg = DeadlineExplanation['legs'][number];
type Day = Leg['days'][number];
type LedgerEntry = DeadlineExplanation['ledger'][number];
type Notice = DeadlineExplanation['notices'][number];
type Rows = readonly (readonly string[])[];

/** An instant to its minute in the zone of the deployment. */
type ToMinute = (at: string) => string;

/** A deadline day by day, for people: its periods, everything that was entered, the notices behind its days. */
export function explanationLines(
  { deadlineId, clock, legs, ledger, notices }: DeadlineExplanation,
  toMinute: ToMinute,
): readonly string[] {
  const entries = ledger.map((entry) => entryRow(entry, toMinute));
  const exactDue = ledger.findLast(({ dueAt }) => dueAt !== null)?.dueAt ?? null;
  return [
    `${deadlineId}  ${inOneLine(text('deadline.of', { clock: domainWord('clock', clock) }))}`,
    ...legs.flatMap((leg) => legLines(leg, exactDue === null ? null : exactHead(leg, exactDue, toMinute))),
    ...section('deadline.ledger', entries),
    ...section('deadline.notices', notices.map(noticeRow)),
  ];
}

function section(title: TextKey, rows: Rows): readonly string[] {
  return rows.length === 0 ? [] : ['', inOneLine(text(title)), ...indented(rows)];
}

function indented(rows: Rows): readonly string[] {
  return inColumns(rows).map((line) => `  ${line}`);
}

function legLines(leg: Leg, exact: Bilingual | null): readonly string[] {
  return ['', ...[exact ?? legHead(leg), ...remarksOn(leg)].map(inOneLine), ...indented(leg.days.map(dayRow))];
}

function legHead({ entry, startOn, period, dueOn }: Leg): Bilingual {
  const due = dueOn ?? text('deadline.open');
  return text('deadline.leg', { entry: text(`deadline.${entry}`), start: startOn, period: periodWords(period), due });
}

/** A clock of hours or minutes from its instant to its instant; it has one stretch only. */
function exactHead({ entry, period }: Leg, dueAt: Instant, toMinute: ToMinute): Bilingual {
  const start = toMinute(instantFromEpoch(epochOf(dueAt) - (exactMilliseconds(period) ?? 0)));
  const words = { entry: text(`deadline.${entry}`), start, period: periodWords(period), due: toMinute(dueAt) };
  return text('deadline.leg', words);
}

function remarksOn({ dueOn, dueOnToday, arguableOn, days }: Leg): readonly Bilingual[] {
  return [
    ...(dueOnToday === null || dueOnToday === dueOn ? [] : [text('deadline.changed', { day: dueOnToday })]),
    ...(arguableOn === null ? [] : [text('deadline.arguable', { day: arguableOn })]),
    ...(days.length > 0 ? [] : [text('deadline.no-days')]),
  ];
}

function dayRow({ on, role, number, nature, name, isPublished }: Day): string[] {
  const counts = number === null ? text(`deadline.${role}`) : text('deadline.day', { number });
  const why = nature === null ? '' : inOneLine(text(`deadline.${nature}`));
  return [
    on,
    inOneLine(counts),
    [why, name ?? ''].filter(Boolean).join(' '),
    isPublished ? '' : inOneLine(text('deadline.unpublished')),
  ];
}

function entryRow(written: LedgerEntry, toMinute: ToMinute): string[] {
  const { entry, on, from, until, at, dueOn, dueAt, by } = written;
  const days = at === null ? [from, until].filter((day) => day !== null).join('…') : toMinute(at);
  const due = dueAt === null ? dueOn : toMinute(dueAt);
  const [what, ends] = [inOneLine(text(`deadline.${entry}`)), due === null ? '' : `→ ${due}`];
  return [on, what, days, ends, by === null ? '' : personWords(by), remarkOf(written)];
}

function personWords({ displayName, role }: NonNullable<LedgerEntry['by']>): string {
  return `${displayName}（${inOneLine(domainWord('role', role ?? 'none'))}）`;
}

function remarkOf({ left, ground, reason, document }: LedgerEntry): string {
  return [
    left === null ? '' : inOneLine(text('deadline.left', { left: periodWords(left) })),
    ground === null ? '' : inOneLine(domainWord('ground', ground)),
    reason,
    document,
  ]
    .filter(Boolean)
    .join('  ');
}

function noticeRow({ scope, year, ...notice }: Notice): string[] {
  return [String(year), scopeWords(scope), noticeWords(notice)];
}
