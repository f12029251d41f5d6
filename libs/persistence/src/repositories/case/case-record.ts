import type { CaseLink, CasePage, MeasureView, PersonView, SubjectView, TaskView } from '@app/contracts';
import type { CaseEvent, CaseFile, Instant, PlainDate, PowersByDepartment, ProceedingId } from '@app/domain';

/** What a complaint adds to the subject that the core sees; absent for a case without one. */
export type ComplaintDetail = Pick<SubjectView, 'receiptNumber' | 'facts' | 'requests' | 'sourceNote'>;

/** A recorded event with the person who acted. */
export interface RecordedAct {
  readonly seq: number;
  readonly type: string;
  readonly at: Instant;
  readonly on: PlainDate;
  readonly actor: PersonView | null;
  readonly departmentCode: string;
  readonly proceedingId: ProceedingId | null;
  readonly data: CaseEvent['data'];
  readonly effects: CaseEvent['effects'];
}

/** Everything that is recorded about one case, read at one moment. */
export interface CaseRecord {
  readonly caseFile: CaseFile;
  readonly caseNumber: string;
  readonly packHash: string;
  readonly isDemo: boolean;
  readonly complaint: ComplaintDetail;
  readonly enterprise: CasePage['enterprise'];
  readonly tasks: readonly TaskView[];
  readonly measures: readonly MeasureView[];
  readonly acts: readonly RecordedAct[];
  readonly links: readonly CaseLink[];
  readonly powers: PowersByDepartment;
}
