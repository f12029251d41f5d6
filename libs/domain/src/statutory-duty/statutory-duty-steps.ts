import type { WaitsFor } from '../deadline/deadline.js';
import type { DepartmentCode } from '../shared/identifiers.js';
import type { Instant, PlainDate } from '../shared/plain-date.js';

/** Opens a statutory duty: a clock of the law that no procedure of its own starts. */
export interface OpenDuty {
  readonly type: 'open-duty';
  /** Kind of clock, as the rules of the case know it. */
  readonly clock: string;
  /** The department that is bound; `null` when a party is, for whom the own department keeps the clock. */
  readonly boundDepartment: DepartmentCode | null;
  /** What started the clock, e.g. the receipt of an application. */
  readonly event: string;
  /** The legal day of that event. */
  readonly startOn: PlainDate;
  /** Its instant, for clocks of hours and minutes; `null` for clocks of days. */
  readonly startAt: Instant | null;
  /** Title and number of the paper that was served; `null` when there is none. */
  readonly document: string | null;
  readonly note: string;
}

/** The duty was done. */
export interface PerformDuty {
  readonly performedOn: PlainDate;
  /** Title and number of the paper that proves it; `null` when there is none. */
  readonly document: string | null;
  readonly note: string;
}

/** The duty no longer exists: withdrawn, settled otherwise, opened by mistake. */
export interface DropDuty {
  readonly reason: string;
}

/** A party let its time pass; a department stays bound by its duty and is pressed. */
export interface RecordLapseOfDuty {
  readonly note: string;
}

/** Steps of a statutory duty by name. */
export interface StatutoryDutySteps {
  readonly perform: PerformDuty;
  readonly drop: DropDuty;
  readonly recordLapse: RecordLapseOfDuty;
}

/** What a statutory duty remembers. */
export interface StatutoryDutyFacts {
  /** Kind of clock; the deadline decision knows its period. */
  readonly clock: string;
  readonly binds: WaitsFor;
  /** What starts the clock. */
  readonly event: string;
  readonly startOn: PlainDate;
  /** The exact start of a clock of hours or minutes; `null` for one of days. */
  readonly startAt: Instant | null;
  /** The department that opened it. */
  readonly openedBy: DepartmentCode;
  readonly [key: string]: string | null;
}
