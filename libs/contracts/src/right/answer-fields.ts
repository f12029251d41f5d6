import type { RouteName } from '../routes.js';
import type { FieldGroup } from './case-right.js';

/** Of an object, or of each in a list: to which group each field belongs. Whoever does not see `itself` sees none of it. */
export interface FieldTree {
  readonly itself: FieldGroup;
  readonly groups: Readonly<Partial<Record<FieldGroup, readonly string[]>>>;
  /** Fields that are looked into. */
  readonly inside?: Readonly<Record<string, FieldTree>>;
}

/** A group is the group of the whole answer, which is refused to whoever does not see it. */
export type AnswerFields = FieldTree | FieldGroup;

const TASK: FieldTree = {
  itself: 'procedure',
  groups: {
    head: ['caseFileId', 'caseNumber'],
    subject: ['urgent'],
    respondent: ['enterpriseName'],
    procedure: [
      ...['taskId', 'duty', 'clock', 'lane', 'proceedingId', 'proceedingKind', 'proceedingStatus', 'departmentCode'],
      ...['status', 'openedAt', 'deadlineId', 'dueOn', 'dueAt', 'provisional', 'unit', 'standstill', 'lamp'],
      ...['assignee', 'endedBy', 'endedAt', 'revision'],
    ],
    explanation: ['proposal'],
  },
};

const BOARD_TASK: FieldTree = {
  itself: 'procedure',
  groups: {
    ...TASK.groups,
    procedure: [...(TASK.groups.procedure ?? []), 'lastRung', 'overdueDays', 'hasDesk'],
    explanation: ['proposal', 'lastRungRecordId', 'lastRungNext', 'lastRungRules'],
  },
};

const CASE_ITEM: FieldTree = {
  itself: 'head',
  groups: {
    head: ['caseFileId', 'caseNumber', 'stage', 'kind', 'leadDepartment', 'openedOn', 'isDemo'],
    subject: ['violationCodes'],
    respondent: ['enterpriseName'],
    procedure: [...['nextDeadlineId', 'nextDueOn', 'nextDueAt', 'nextUnit', 'provisional', 'standstill', 'lamp']],
  },
};

const MEASURE: FieldTree = {
  itself: 'record',
  groups: {
    head: ['caseFileId', 'caseNumber'],
    respondent: ['enterpriseName'],
    record: [
      ...['proceedingId', 'code', 'nature', 'departmentCode', 'startsOn', 'endsOn', 'base', 'status', 'endedAt'],
      'endedBecause',
    ],
  },
};

const CASE_PAGE: FieldTree = {
  itself: 'head',
  groups: {
    head: [
      ...['caseFileId', 'caseNumber', 'seq', 'stage', 'openedOn', 'receivedBy', 'leadDepartment', 'joiners'],
      ...['departments', 'handOvers', 'packHash'],
    ],
    procedure: ['startable', 'mayRefer', 'mayOpenDuty', 'mayReopen', 'mayMerge', 'maySplit'],
  },
  inside: {
    subject: {
      itself: 'subject',
      groups: {
        subject: [
          ...['complaintId', 'pointers', 'receiptNumber', 'kind', 'channel', 'confidential', 'urgent', 'receivedOn'],
          ...['violationCodes', 'relationClass', 'workersAffected', 'amountClaimedFen', 'monthsUnpaid', 'violationOn'],
          ...['ongoing', 'parallelProcedure', 'signals', 'peopleGathered', 'facts', 'requests', 'sourceNote', 'isDemo'],
        ],
      },
    },
    enterprise: {
      itself: 'respondent',
      groups: {
        respondent: ['enterpriseId', 'name', 'creditCode', 'creditCodeCheck', 'address', 'region', 'openCases'],
      },
    },
    proceedings: {
      itself: 'procedure',
      groups: {
        procedure: [
          ...['proceedingId', 'kind', 'departmentCode', 'joiners', 'status', 'ended', 'openedOn', 'parentId', 'facts'],
          ...['steps', 'stepsOfOthers'],
        ],
      },
    },
    tasks: TASK,
    deadlines: {
      itself: 'procedure',
      groups: {
        procedure: [
          ...['deadlineId', 'clock', 'proceedingId', 'departmentCode', 'waitsFor', 'startOn', 'status', 'period'],
          ...['dueOn', 'dueAt', 'provisional', 'calendarVersion', 'lamp', 'standstill', 'acts', 'rungs'],
        ],
        explanation: ['recordId'],
      },
    },
    documents: {
      itself: 'record',
      groups: {
        record: ['documentId', 'name', 'proceedingId', 'drawnOn', 'servedOn', 'serviceMode', 'number'],
      },
    },
    measures: MEASURE,
    timeline: {
      itself: 'record',
      groups: {
        record: [
          ...['seq', 'type', 'at', 'on', 'actor', 'departmentCode', 'proceedingId', 'proceedingKind', 'data'],
          'documents',
        ],
        explanation: ['recordIds', 'adoptedPack'],
      },
    },
    links: { itself: 'head', groups: { head: ['relation', 'caseFileId', 'caseNumber', 'isSeen'] } },
  },
};

const NOTICE: FieldTree = {
  itself: 'record',
  groups: {
    head: ['caseFileId', 'caseNumber'],
    respondent: ['enterpriseName'],
    record: ['noticeId', 'reason', 'eventType', 'at', 'read'],
  },
};

const COMMAND: FieldTree = {
  itself: 'head',
  groups: { head: ['caseFileId', 'commandId', 'seq'], record: ['events'] },
};

/** A page of a list of such things. */
function listOf(item: FieldTree): FieldTree {
  return { itself: 'head', groups: { head: ['next'] }, inside: { items: item } };
}

/**
 * To which group each field of an answer about cases belongs. An operation that is missing tells nothing of a case, or is
 * walled in another way: clues and imports that opened no case, persons behind complaints, rules, the queue, the trail.
 * A spec compares with the schemas: a new field of an answer belongs to a group, a new operation that tells of a case is
 * here, or it fails.
 */
export const ANSWER_FIELDS: Readonly<Partial<Record<RouteName, AnswerFields>>> = {
  listCases: listOf(CASE_ITEM),
  readCase: CASE_PAGE,
  commandCase: COMMAND,
  readCommand: COMMAND,
  forecastCase: 'procedure',
  listDutyKinds: 'procedure',
  explainDeadline: 'procedure',
  explainOwnCase: 'head',
  readDecision: 'explanation',
  listTasks: listOf(TASK),
  countTasks: 'procedure',
  claimTask: 'procedure',
  releaseTask: 'procedure',
  assignTask: 'procedure',
  listNotices: listOf(NOTICE),
  readNotice: 'record',
  readBoard: 'procedure',
  listBoardTasks: listOf(BOARD_TASK),
  countBoardTasks: 'procedure',
  listMeasures: listOf(MEASURE),
  listRecordedDecisions: 'explanation',
  readPackTrialInput: 'explanation',
  readDraftTrialInput: 'explanation',
};
