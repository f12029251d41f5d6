import { stageOf, type CaseFile } from '@app/domain';
import type { CaseRecord } from '@app/persistence';
import { periodWords } from '../deadline/period-words.js';
import { inOneLine, text, type TextKey } from '../text/bilingual.js';
import { domainWord, statusWord } from '../text/domain-words.js';
import { inColumns } from './in-columns.js';

type Rows = readonly (readonly string[])[];

/** A case as lines of text. */
export function caseLines(record: CaseRecord): readonly string[] {
  const { caseFile, tasks, acts } = record;
  return [
    ...inColumns(headRows(record)),
    ...section('case.proceedings', caseFile.proceedings.map(proceedingRow)),
    ...section('case.tasks', tasks.map(taskRow)),
    ...section(
      'case.deadlines',
      caseFile.deadlines.map((deadline) => deadlineRow(deadline, tasks)),
    ),
    ...section('case.events', acts.map(eventRow)),
  ];
}

function section(title: TextKey, rows: Rows): readonly string[] {
  return ['', `${inOneLine(text(title))} (${rows.length})`, ...inColumns(rows).map((line) => `  ${line}`)];
}

function headRows({ caseFile, caseNumber, enterprise, packHash }: CaseRecord): Rows {
  return [
    [text('case.number').zh, caseNumber],
    ['id', caseFile.caseFileId],
    [text('case.stage').zh, inOneLine(domainWord('stage', stageOf(caseFile)))],
    [text('case.enterprise').zh, enterprise?.name ?? '—'],
    [text('case.opened').zh, caseFile.openedOn],
    [text('case.lead').zh, [caseFile.leadDepartment ?? '—', ...caseFile.joiners].join(' ')],
    [text('case.pack').zh, packHash],
  ];
}

function proceedingRow({ id, kind, departmentCode, status, openedOn }: CaseFile['proceedings'][number]): string[] {
  return [id, inOneLine(domainWord('kind', kind)), departmentCode, inOneLine(statusWord(kind, status)), openedOn];
}

function taskRow({ taskId, duty, departmentCode, status, dueOn, assignee }: CaseRecord['tasks'][number]): string[] {
  return [
    taskId,
    inOneLine(domainWord('duty', duty)),
    departmentCode,
    inOneLine(domainWord('taskStatus', status)),
    dueOn ?? '',
    assignee?.displayName ?? '',
  ];
}

function deadlineRow(
  { id, clock, departmentCode, status, due }: CaseFile['deadlines'][number],
  tasks: CaseRecord['tasks'],
): string[] {
  const mark = due?.provisional === true ? inOneLine(text('case.provisional')) : '';
  const standstill = tasks.find(({ deadlineId }) => deadlineId === id)?.standstill ?? null;
  return [
    id,
    inOneLine(domainWord('clock', clock)),
    departmentCode,
    inOneLine(domainWord('clockStatus', status)),
    due?.dueOn ?? '',
    mark,
    standstill === null ? '' : standsStill(standstill),
  ];
}

function standsStill({
  standstill,
  from,
  until,
  left,
}: NonNullable<CaseRecord['tasks'][number]['standstill']>): string {
  const days = `${inOneLine(text(`deadline.${standstill}`))} ${from}…${until ?? ''}`;
  return left === undefined ? days : `${days} ${inOneLine(text('deadline.left', { left: periodWords(left) }))}`;
}

function eventRow({ seq, at, type, departmentCode, actor, proceedingId }: CaseRecord['acts'][number]): string[] {
  return [
    String(seq),
    at,
    inOneLine(domainWord('event', type)),
    proceedingId ?? '',
    departmentCode,
    actor?.displayName ?? '',
  ];
}
