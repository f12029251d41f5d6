import type { DeadlineExplanation } from '@app/contracts';
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

/** A deadline day by day, for people: its periods, everything that was entered, the notices behind its days. */
export function explanationLines({ deadlineId, clock, legs, ledger, notices }: DeadlineExplanation): readonly string[] {
  return [
    `${deadlineId}  ${inOneLine(text('deadline.of', { clock: domainWord('clock', clock) }))}`,
    ...legs.flatMap(legLines),
    ...section('deadline.ledger', ledger.map(entryRow)),
    ...section('deadline.notices', notices.map(noticeRow)),
  ];
}

function section(title: TextKey, rows: Rows): readonly string[] {
  return rows.length === 0 ? [] : ['', inOneLine(text(title)), ...indented(rows)];
}

function indented(rows: Rows): readonly string[] {
  return inColumns(rows).map((line) => `  ${line}`);
}

function legLines(leg: Leg): readonly string[] {
  return ['', ...[legHead(leg), ...remarksOn(leg)].map(inOneLine), ...indented(leg.days.map(dayRow))];
}

function legHead({ entry, startOn, period, dueOn }: Leg): Bilingual {
  const due = dueOn ?? text('deadline.open');
  return text('deadline.leg', { entry: text(`deadline.${entry}`), start: startOn, period: periodWords(period), due });
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

function entryRow(written: LedgerEntry): string[] {
  const { entry, on, from, until, at, dueOn } = written;
  const days = [from ?? at, until].filter((day) => day !== null).join('…');
  return [on, inOneLine(text(`deadline.${entry}`)), days, dueOn === null ? '' : `→ ${dueOn}`, remarkOf(written)];
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
