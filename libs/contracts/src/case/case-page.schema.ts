import { z } from 'zod';
import {
  CASE_STAGES,
  COMPLAINT_KINDS,
  PERIOD_UNITS,
  PERSONAL_AMENDMENTS,
  PROCEEDING_KINDS,
  RUNGS,
  SERVICE_MODES,
  STANDSTILLS,
} from '@app/domain';
import { enterpriseViewSchema, subjectViewSchema } from './case-subject.schema.js';
import {
  accountIdSchema,
  caseFileIdSchema,
  deadlineIdSchema,
  instantSchema,
  jsonSchema,
  periodSchema,
  plainDateSchema,
  proceedingIdSchema,
  taskIdSchema,
} from '../shared/shared.schema.js';

/** A person as others see it. */
export const personSchema = z.object({
  accountId: accountIdSchema,
  displayName: z.string(),
  departmentCode: z.string(),
});
/** A person as others see it. */
export type PersonView = z.infer<typeof personSchema>;

/** The lamp of a deadline. */
export const lampSchema = z.enum(['green', 'yellow', 'red', 'none']);

/** How a clock stands still. */
export const standstillSchema = z.object({
  standstill: z.enum(STANDSTILLS),
  /** First day that does not count. */
  from: plainDateSchema,
  /** Last day that does not count; `null` while nobody knows it. */
  until: plainDateSchema.nullable(),
  /** What runs once it goes on; absent where a due day says it. */
  left: periodSchema.optional(),
});
/** How a clock stands still. */
export type StandstillView = z.infer<typeof standstillSchema>;

/** A deadline with its ladder. */
export const deadlineViewSchema = z.object({
  deadlineId: deadlineIdSchema,
  clock: z.string(),
  proceedingId: proceedingIdSchema,
  departmentCode: z.string(),
  waitsFor: z.enum(['department', 'party']),
  startOn: plainDateSchema,
  status: z.enum(['running', 'met', 'cancelled']),
  period: periodSchema.nullable(),
  dueOn: plainDateSchema.nullable(),
  dueAt: instantSchema.nullable(),
  provisional: z.boolean(),
  calendarVersion: z.string().nullable(),
  /** Decision record of the rule that gave the period; `null` when a person chose it. */
  recordId: z.string().nullable(),
  lamp: lampSchema,
  /** How it stands still today; `null` when it runs or has ended. */
  standstill: standstillSchema.nullable(),
  /** Acts on the clock that are open to the asking person. */
  acts: z.array(z.enum(PERSONAL_AMENDMENTS)),
  rungs: z.array(z.object({ rung: z.enum(RUNGS), at: instantSchema, reachedAt: instantSchema.nullable() })),
});
/** A deadline with its ladder. */
export type DeadlineView = z.infer<typeof deadlineViewSchema>;

/** What the rules proposed for a task. */
export const proposalViewSchema = z.object({
  recordId: z.string(),
  decision: z.string(),
  outcome: z.record(z.string(), jsonSchema),
  fired: z.array(z.string()),
});

/** A task on the case page or in a list. */
export const taskViewSchema = z.object({
  caseFileId: caseFileIdSchema,
  taskId: taskIdSchema,
  caseNumber: z.string(),
  enterpriseName: z.string().nullable(),
  duty: z.string(),
  /** Kind of clock of a statutory duty; `null` of every other duty. */
  clock: z.string().nullable(),
  lane: z.enum(['todo', 'accept']),
  proceedingId: proceedingIdSchema,
  proceedingKind: z.enum(PROCEEDING_KINDS),
  proceedingStatus: z.string(),
  departmentCode: z.string(),
  status: z.enum(['open', 'completed', 'cancelled']),
  openedAt: instantSchema,
  deadlineId: deadlineIdSchema.nullable(),
  dueOn: plainDateSchema.nullable(),
  dueAt: instantSchema.nullable(),
  provisional: z.boolean(),
  /** Unit of the deadline's period; `null` without a deadline. */
  unit: z.enum(PERIOD_UNITS).nullable(),
  /** How its clock stands still today; `null` when it runs or has ended. */
  standstill: standstillSchema.nullable(),
  lamp: lampSchema,
  assignee: personSchema.nullable(),
  endedBy: personSchema.nullable(),
  endedAt: instantSchema.nullable(),
  /** Counts up with every claim, release and assignment. */
  revision: z.int(),
  proposal: proposalViewSchema.nullable(),
  urgent: z.boolean(),
});
/** A task on the case page or in a list. */
export type TaskView = z.infer<typeof taskViewSchema>;

/** A proceeding on the case page. */
export const proceedingViewSchema = z.object({
  proceedingId: proceedingIdSchema,
  kind: z.enum(PROCEEDING_KINDS),
  departmentCode: z.string(),
  joiners: z.array(z.string()),
  status: z.string(),
  ended: z.boolean(),
  openedOn: plainDateSchema,
  parentId: proceedingIdSchema.nullable(),
  facts: z.record(z.string(), jsonSchema),
  /** Steps that the asking person may take now. */
  steps: z.array(z.string()),
  /** Steps that are open now but belong to another department or to the department's head. */
  stepsOfOthers: z.array(z.object({ step: z.string(), departmentCode: z.string(), needsLead: z.boolean() })),
});
/** A proceeding on the case page. */
export type ProceedingView = z.infer<typeof proceedingViewSchema>;

/** One event of the timeline. */
export const timelineEntrySchema = z.object({
  seq: z.int(),
  type: z.string(),
  at: instantSchema,
  on: plainDateSchema,
  actor: personSchema.nullable(),
  departmentCode: z.string(),
  proceedingId: proceedingIdSchema.nullable(),
  proceedingKind: z.enum(PROCEEDING_KINDS).nullable(),
  data: z.record(z.string(), jsonSchema),
  documents: z.array(z.string()),
  /** Decision records that the event asked for. */
  recordIds: z.array(z.string()),
  /** Hash of the rule pack that the case took over with the event, on entering a stage; `null` where it took over none. */
  adoptedPack: z.string().nullable(),
});
/** One event of the timeline. */
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

/** A document named by a step. */
export const documentViewSchema = z.object({
  documentId: z.string(),
  name: z.string(),
  proceedingId: proceedingIdSchema,
  drawnOn: plainDateSchema,
  servedOn: plainDateSchema.nullable(),
  serviceMode: z.enum(SERVICE_MODES).nullable(),
  number: z.string().nullable(),
});

/** A measure in the ledger. */
export const measureViewSchema = z.object({
  caseFileId: caseFileIdSchema,
  caseNumber: z.string(),
  proceedingId: proceedingIdSchema,
  code: z.string(),
  nature: z.enum(['reward', 'punishment']),
  departmentCode: z.string(),
  enterpriseName: z.string().nullable(),
  startsOn: plainDateSchema,
  endsOn: plainDateSchema.nullable(),
  base: z.string(),
  status: z.enum(['in-force', 'ended']),
  /** When and why it ended, the proof; `null` while in force. */
  endedAt: instantSchema.nullable(),
  endedBecause: z.string().nullable(),
});
/** A measure in the ledger. */
export type MeasureView = z.infer<typeof measureViewSchema>;

/** How another case belongs to this one. */
export const CASE_RELATIONS = ['merged-into', 'merged-from', 'split-off', 'split-from'] as const;

/** Another case that this one was merged with or split from. */
export const caseLinkSchema = z.object({
  relation: z.enum(CASE_RELATIONS),
  caseFileId: caseFileIdSchema,
  /** `null` while the case is still being opened. */
  caseNumber: z.string().nullable(),
  /** Whether the asking person may open it. */
  isSeen: z.boolean(),
});
/** Another case that this one was merged with or split from. */
export type CaseLink = z.infer<typeof caseLinkSchema>;

/** Everything that the case page shows. */
export const casePageSchema = z.object({
  caseFileId: caseFileIdSchema,
  caseNumber: z.string(),
  seq: z.int(),
  stage: z.enum(CASE_STAGES),
  openedOn: plainDateSchema,
  receivedBy: z.string(),
  leadDepartment: z.string().nullable(),
  joiners: z.array(z.string()),
  departments: z.array(z.string()),
  handOvers: z.int(),
  packHash: z.string(),
  /** `null` for whoever does not see what the case is about. */
  subject: subjectViewSchema.nullable(),
  enterprise: enterpriseViewSchema.nullable(),
  proceedings: z.array(proceedingViewSchema),
  tasks: z.array(taskViewSchema),
  deadlines: z.array(deadlineViewSchema),
  documents: z.array(documentViewSchema),
  measures: z.array(measureViewSchema),
  timeline: z.array(timelineEntrySchema),
  /** In the order of what happened. */
  links: z.array(caseLinkSchema),
  /** Procedures that the asking person's department may start now. */
  startable: z.array(z.enum(PROCEEDING_KINDS)),
  mayRefer: z.boolean(),
  /** Whether the asking person may open a statutory duty. */
  mayOpenDuty: z.boolean(),
  mayReopen: z.boolean(),
  mayMerge: z.boolean(),
  maySplit: z.boolean(),
});
/** Everything that the case page shows. */
export type CasePage = z.infer<typeof casePageSchema>;

/** A case in a list. */
export const caseListItemSchema = z.object({
  caseFileId: caseFileIdSchema,
  caseNumber: z.string(),
  stage: z.enum(CASE_STAGES),
  enterpriseName: z.string().nullable(),
  kind: z.enum(COMPLAINT_KINDS),
  violationCodes: z.array(z.string()),
  leadDepartment: z.string().nullable(),
  openedOn: plainDateSchema,
  /** The deadline of an open task that ends first; one that stands still without a due day only where no other runs. */
  nextDeadlineId: deadlineIdSchema.nullable(),
  nextDueOn: plainDateSchema.nullable(),
  nextDueAt: instantSchema.nullable(),
  /** Unit of its period; `null` without a deadline. */
  nextUnit: z.enum(PERIOD_UNITS).nullable(),
  provisional: z.boolean(),
  standstill: standstillSchema.nullable(),
  lamp: lampSchema,
  isDemo: z.boolean(),
});
/** A case in a list. */
export type CaseListItem = z.infer<typeof caseListItemSchema>;

/** What happens if nobody acts. */
export const forecastSchema = z.object({
  entries: z.array(
    z.object({
      at: instantSchema,
      deadlineId: deadlineIdSchema,
      clock: z.string(),
      rung: z.enum(RUNGS),
      /** What the pack of the case would propose then; `null` when it cannot be asked. */
      next: z.string().nullable(),
    }),
  ),
});
/** What happens if nobody acts. */
export type Forecast = z.infer<typeof forecastSchema>;
