import type { ReporterKind } from '../reporter/reporter.js';
import { addCalendarDays, addMonths, isAfter, type PlainDate } from '../shared/plain-date.js';

/** Units of the periods that a deployment confirms. */
export const PRIVACY_UNITS = ['calendar-day', 'month', 'year'] as const;
/** One unit. */
export type PrivacyUnit = (typeof PRIVACY_UNITS)[number];

/** A period that the deployment has confirmed. */
export interface PrivacyPeriod {
  readonly amount: number;
  readonly unit: PrivacyUnit;
}

/** What a period is for: how long a kind of person is kept, and how long an answer to the person may take. */
export const PRIVACY_PERIODS = ['complainant', 'informant', 'request-answer'] as const satisfies readonly (
  ReporterKind | 'request-answer'
)[];
/** One of them. */
export type PrivacyPeriodName = (typeof PRIVACY_PERIODS)[number];

const MONTHS_PER_YEAR = 12;

/** The last day of a period that begins after a day. */
export function privacyPeriodEnd(after: PlainDate, { amount, unit }: PrivacyPeriod): PlainDate {
  if (unit === 'calendar-day') return addCalendarDays(after, amount);
  return addMonths(after, unit === 'year' ? amount * MONTHS_PER_YEAR : amount);
}

/** What decides whether the particulars of a person may be proposed for erasure. */
export interface KeptPerson {
  readonly isErased: boolean;
  /** Legal day on which the last case about the matter was closed; `null` while one is open, or before there is any. */
  readonly closedOn: PlainDate | null;
  readonly isHeld: boolean;
  /** The person has asked for something that nobody has answered. */
  readonly hasOpenRequest: boolean;
  /** An erasure is proposed already and not decided. */
  readonly isProposed: boolean;
}

/** How a person stands to retention; `unconfirmed` keeps everybody until the deployment has confirmed a period. */
export const RETENTION_STANDINGS = [
  'erased',
  'in-use',
  'unconfirmed',
  'running',
  'held',
  'request-open',
  'proposed',
  'due',
] as const;
/** One standing. */
export type RetentionStanding = (typeof RETENTION_STANDINGS)[number];

/** How a person stands to retention on a day. Source: 个保法 art. 19 (A): no longer than needed; the period is the deployment's. */
export function retentionStanding(
  person: KeptPerson,
  period: PrivacyPeriod | null,
  today: PlainDate,
): RetentionStanding {
  if (person.isErased) return 'erased';
  if (person.closedOn === null) return 'in-use';
  if (period === null) return 'unconfirmed';
  if (!isAfter(today, privacyPeriodEnd(person.closedOn, period))) return 'running';
  return standingAfterPeriod(person);
}

function standingAfterPeriod({ isHeld, hasOpenRequest, isProposed }: KeptPerson): RetentionStanding {
  if (isHeld) return 'held';
  if (hasOpenRequest) return 'request-open';
  return isProposed ? 'proposed' : 'due';
}
