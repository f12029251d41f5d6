import { PROCEEDINGS } from '../proceeding/proceeding-catalogue.js';
import type { Surroundings } from '../proceeding/step.js';
import type { PlainDate } from '../shared/plain-date.js';
import type { OpenCase } from './case-command.js';
import type { CaseEffect, CaseEvent } from './case-event.js';
import { openProceeding } from './drafting.js';

/** Opens a case: its subject is fixed, and triage begins at the receiving department with the legal clock. */
export function openCase(command: OpenCase, where: Surroundings): CaseEvent {
  const { caseFileId, subject, receivedBy, splitFrom } = command;
  const opened: CaseEffect = { kind: 'case-opened', caseFileId, subject, receivedBy, openedOn: where.on };
  const blank = { proceedings: [], tasks: [], deadlines: [], documents: [] } as const;
  const table = PROCEEDINGS.triage;
  const draft = openProceeding(
    { caseFile: blank, effects: [opened] },
    {
      table,
      from: { kind: 'triage', departmentCode: receivedBy, clockFrom: clockStart(command, where) },
      parentId: null,
    },
    where,
  );
  return {
    type: 'CaseOpened',
    actor: where.actor,
    at: where.at,
    on: where.on,
    proceedingId: null,
    data: splitFrom === undefined ? {} : { splitFrom },
    effects: draft.effects,
  };
}

/**
 * The acceptance clock runs from receipt for what a person brought, from taking up for a department's own clue
 * (若干规定 arts. 18–20, B/C). A part that was split off was received long ago with its case: it is taken up anew.
 */
function clockStart({ subject, splitFrom }: OpenCase, { on }: Surroundings): PlainDate {
  if (splitFrom !== undefined) return on;
  return subject.kind === 'complaint' || subject.kind === 'report' ? subject.receivedOn : on;
}
