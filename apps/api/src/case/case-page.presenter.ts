import type { CasePage, SubjectView, TimelineEntry } from '@app/contracts';
import { pointersTo, stageOf, type CaseEffect, type CaseFile } from '@app/domain';
import type { CaseRecord, RecordedAct } from '@app/persistence';
import { deadlineViewOf } from './deadline.presenter.js';
import {
  mayMerge,
  mayOpenDuty,
  mayRefer,
  mayReopen,
  maySplit,
  startableNow,
  stepsNow,
  type Asking,
} from './case-steps.js';

/** A case as its page shows it to a person. */
export function casePageOf(record: CaseRecord, asking: Asking): CasePage {
  const { caseFile } = record;
  return {
    ...headOf(record),
    subject: subjectOf(record),
    enterprise: record.enterprise,
    proceedings: caseFile.proceedings.map((proceeding) => ({
      proceedingId: proceeding.id,
      kind: proceeding.kind,
      departmentCode: proceeding.departmentCode,
      joiners: [...proceeding.joiners],
      status: proceeding.status,
      ended: proceeding.ended,
      openedOn: proceeding.openedOn,
      parentId: proceeding.parentId,
      facts: proceeding.facts,
      ...stepsNow(caseFile, proceeding, asking),
    })),
    tasks: [...record.tasks],
    deadlines: caseFile.deadlines.map((deadline) => deadlineViewOf(caseFile, deadline, asking)),
    documents: caseFile.documents.map(({ id, ...document }) => ({ documentId: id, ...document })),
    measures: [...record.measures],
    timeline: record.acts.map((act) => timelineEntryOf(act, caseFile)),
    links: [...record.links],
    startable: startableNow(caseFile, asking),
    mayRefer: mayRefer(caseFile, asking),
    mayOpenDuty: mayOpenDuty(caseFile, asking),
    mayReopen: mayReopen(caseFile, asking),
    mayMerge: mayMerge(caseFile, asking),
    maySplit: maySplit(caseFile, asking),
  };
}

type Head =
  | 'caseFileId'
  | 'caseNumber'
  | 'seq'
  | 'stage'
  | 'openedOn'
  | 'receivedBy'
  | 'leadDepartment'
  | 'joiners'
  | 'departments'
  | 'handOvers'
  | 'packHash';

function headOf({ caseFile, caseNumber, packHash }: CaseRecord): Pick<CasePage, Head> {
  return {
    caseFileId: caseFile.caseFileId,
    caseNumber,
    seq: caseFile.seq,
    stage: stageOf(caseFile),
    openedOn: caseFile.openedOn,
    receivedBy: caseFile.receivedBy,
    leadDepartment: caseFile.leadDepartment,
    joiners: [...caseFile.joiners],
    departments: [...caseFile.departments],
    handOvers: caseFile.handOvers,
    packHash,
  };
}

function subjectOf({ caseFile, complaint, isDemo }: CaseRecord): SubjectView {
  const { subject } = caseFile;
  return {
    complaintId: subject.complaintId,
    pointers: [...pointersTo(subject)],
    kind: subject.kind,
    channel: subject.channel,
    confidential: subject.confidential,
    urgent: subject.urgent,
    receivedOn: subject.receivedOn,
    violationCodes: [...subject.violationCodes],
    relationClass: subject.relationClass,
    workersAffected: subject.workersAffected,
    amountClaimedFen: subject.amountClaimedFen,
    monthsUnpaid: subject.monthsUnpaid,
    violationOn: subject.violationOn,
    ongoing: subject.ongoing,
    parallelProcedure: subject.parallelProcedure,
    signals: [...subject.signals],
    peopleGathered: subject.peopleGathered,
    ...complaint,
    isDemo,
  };
}

function timelineEntryOf({ effects, ...act }: RecordedAct, caseFile: CaseFile): TimelineEntry {
  const proceeding = caseFile.proceedings.find((one) => one.id === act.proceedingId);
  return {
    ...act,
    proceedingKind: proceeding?.kind ?? null,
    documents: effects.flatMap((effect) => (effect.kind === 'document-drawn' ? [effect.document.id] : [])),
    recordIds: [...new Set(effects.flatMap(recordIdsOf))],
    adoptedPack: effects.find((effect) => effect.kind === 'rules-adopted')?.packHash ?? null,
  };
}

/** Decision records that an effect leans on: of a proposal, or of the rule that gave a period. */
function recordIdsOf(effect: CaseEffect): readonly string[] {
  if (effect.kind === 'proposal-asked') return effect.proposal === null ? [] : [effect.proposal.recordId];
  if (effect.kind !== 'deadline-started') return [];
  const recordId = effect.deadline.due?.recordId ?? null;
  return recordId === null ? [] : [recordId];
}
