import type { CaseFile } from '../case-file/case-file.js';
import type { FactValue, ProceedingFacts } from '../proceeding/proceeding.js';
import type { PlainDate } from '../shared/plain-date.js';

/** Grades of the yearly integrity rating 守法诚信等级. Source: 人社部规〔2016〕1号 (B). */
export const RATINGS = ['A', 'B', 'C'] as const;
/** One grade. */
export type Rating = (typeof RATINGS)[number];

/** How an enterprise stands beyond one complaint, as people record it; `null` where nobody knows yet. */
export interface Standing {
  /** Whether it is on the place's list of head platforms 头部平台. Source: seed F23; 人社部发〔2021〕56号 (B, item not checked). */
  readonly headPlatform: boolean | null;
  /** Periods for which its employment report 用工报告 is overdue; what a period is the place decides. Source: R42 (D). */
  readonly reportOverduePeriods: number | null;
  readonly rating: Rating | null;
}

/** What was recorded, and on which day. */
export interface Recorded<Value> {
  readonly value: Value;
  readonly on: PlainDate;
}

/** The latest that cases recorded of each part of a standing; `null` where none did. */
export type RecordedStanding = { readonly [Part in keyof Standing]: Recorded<NonNullable<Standing[Part]>> | null };

/** Nothing was recorded of an enterprise. */
export const NOTHING_RECORDED: RecordedStanding = { headPlatform: null, reportOverduePeriods: null, rating: null };

/** What a procedure remembers of a standing that a person recorded in it on a day. */
export function standingFacts(standing: Partial<Standing>, on: PlainDate): ProceedingFacts {
  return { ...standing, standingOn: on };
}

/** How the enterprise of a case stands: of each part the latest word, be it of this case or of `others`. */
export function standingOf(caseFile: Pick<CaseFile, 'proceedings'>, others: RecordedStanding): Standing {
  return {
    headPlatform: latest(recordedIn(caseFile, 'headPlatform', isFlag), others.headPlatform),
    reportOverduePeriods: latest(recordedIn(caseFile, 'reportOverduePeriods', isCount), others.reportOverduePeriods),
    rating: latest(recordedIn(caseFile, 'rating', isRating), others.rating),
  };
}

type Is<Value> = (value: FactValue | undefined) => value is Value & FactValue;

function recordedIn<Value>(
  { proceedings }: Pick<CaseFile, 'proceedings'>,
  part: keyof Standing,
  is: Is<Value>,
): Recorded<Value> | null {
  return proceedings.reduce<Recorded<Value> | null>((found, { facts }) => {
    const { [part]: value, standingOn } = facts;
    if (!is(value) || typeof standingOn !== 'string') return found;
    const on = standingOn as PlainDate; // written by standingFacts
    return found !== null && found.on > on ? found : { value, on };
  }, null);
}

/** On one day the case's own word counts. */
function latest<Value>(own: Recorded<Value> | null, other: Recorded<Value> | null): Value | null {
  if (own === null) return other?.value ?? null;
  return other !== null && other.on > own.on ? other.value : own.value;
}

function isFlag(value: FactValue | undefined): value is boolean {
  return typeof value === 'boolean';
}

function isCount(value: FactValue | undefined): value is number {
  return typeof value === 'number';
}

function isRating(value: FactValue | undefined): value is Rating {
  return RATINGS.some((rating) => rating === value);
}
