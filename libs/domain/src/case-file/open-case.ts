import { PROCEEDINGS } from '../proceeding/proceeding-catalogue.js';
import type { Surroundings } from '../proceeding/step.js';
import type { OpenCase } from './case-command.js';
import type { CaseEffect, CaseEvent } from './case-event.js';
import { openProceeding } from './drafting.js';

/** Opens a case: its subject is fixed, and triage begins at the receiving department with the legal clock. */
export function openCase(command: OpenCase, where: Surroundings): CaseEvent {
  const { caseFileId, subject, receivedBy } = command;
  const opened: CaseEffect = { kind: 'case-opened', caseFileId, subject, receivedBy, openedOn: where.on };
  const blank = { proceedings: [], tasks: [], deadlines: [], documents: [] } as const;
  const table = PROCEEDINGS.triage;
  const draft = openProceeding(
    { caseFile: blank, effects: [opened] },
    { table, from: { kind: 'triage', departmentCode: receivedBy }, parentId: null },
    where,
  );
  return {
    type: 'CaseOpened',
    actor: where.actor,
    at: where.at,
    on: where.on,
    proceedingId: null,
    data: {},
    effects: draft.effects,
  };
}
