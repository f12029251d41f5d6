import type { Channel, ComplaintKind, ParallelProcedure, RelationClass } from '../complaint/complaint.js';
import type { DepartmentCode } from '../shared/identifiers.js';
import type { PlainDate } from '../shared/plain-date.js';
import type { RespondentRole } from '../intake/complaint-draft.js';

/** How the text of each field is read. `row-id` names one row, `source-id` the complaint that it belongs to. */
export const IMPORT_FIELDS = {
  'source-id': 'text',
  'row-id': 'text',
  kind: 'word',
  channel: 'word',
  'received-on': 'day',
  'receiving-department': 'department',
  confidential: 'word',
  urgent: 'word',
  'reporter-name': 'text',
  'reporter-phone': 'text',
  'reporter-id-number': 'text',
  'reporter-address': 'text',
  'reporter-occupation': 'text',
  'reporter-platform-account': 'text',
  'respondent-name': 'text',
  'credit-code': 'credit-code',
  address: 'text',
  region: 'text',
  'legal-person': 'text',
  phone: 'text',
  role: 'word',
  'platform-name': 'text',
  'relation-class': 'word',
  violations: 'words',
  'violation-on': 'day',
  ongoing: 'word',
  'workers-affected': 'count',
  'amount-claimed': 'amount',
  'months-unpaid': 'count',
  'parallel-procedure': 'word',
  signals: 'words',
  'people-gathered': 'count',
  facts: 'passage',
  requests: 'passage',
  summary: 'passage',
  note: 'passage',
} as const satisfies Record<string, string>;
/** A field of a complaint that a column may fill. */
export type ImportField = keyof typeof IMPORT_FIELDS;

/** One column of a file and the field that it fills. */
export interface ImportColumn {
  /** Heading of the column, as written in the file. */
  readonly column: string;
  readonly field: ImportField;
  /** `required`: every row has a value; `optional`: the heading must be there; `extra`: the heading may be absent. */
  readonly presence: 'required' | 'optional' | 'extra';
  /** Words of the file and the code that each stands for. */
  readonly words?: Readonly<Record<string, string>> | undefined;
  /** What becomes of a row with a word that is not listed; it is refused when absent. */
  readonly unknownWord?: 'mark' | 'refuse' | undefined;
  /** The source gives months or years for days; the first day is taken, with a mark. */
  readonly partialDays?: true | undefined;
  /** Name under which a note is kept with the facts. */
  readonly label?: string | undefined;
}

/** What a row gets where the file says nothing. */
export interface ImportDefaults {
  readonly kind: ComplaintKind;
  readonly channel: Channel;
  readonly relationClass: RelationClass;
  readonly parallelProcedure: ParallelProcedure;
  readonly role: RespondentRole;
  readonly confidential: boolean;
}

/** A mapping from the columns of a file to a complaint: data of the deployment, not code. */
export interface ImportProfile {
  readonly profile: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** Where files of this kind come from. */
  readonly source: { readonly zh: string; readonly en: string };
  /** `case`: complaints 投诉 open a case at once, because their legal clock runs; `clue`: everything goes to the pool. */
  readonly opens: 'clue' | 'case';
  /** Heading of the column whose value makes several rows one complaint; `null` when a row is a complaint. */
  readonly groupBy: string | null;
  /** `import-day`: a row without a day of receipt is received on the day of the import, with a mark. */
  readonly missingReceivedOn: 'refuse' | 'import-day';
  readonly defaults: ImportDefaults;
  /** Marks of every row. */
  readonly marks: readonly string[];
  /** Texts made of columns, `{heading}` standing for the value. */
  readonly templates: { readonly sourceNote: string; readonly region: string | null };
  readonly columns: readonly ImportColumn[];
}

/** What the checks need to know beside the file. */
export interface ImportContext {
  /** The legal day of the import. */
  readonly today: PlainDate;
  /** The department that imports: it receives the rows that name no other. */
  readonly departmentCode: DepartmentCode;
  readonly departments: readonly { readonly code: DepartmentCode; readonly nameZh: string }[];
}
