import { caseFileId, type CaseFileId } from '@app/domain';
import { commandIdOf } from '../intake/complaint-intake.js';

/** Id of the case that a command splits off: asking again with the same key finds the same case. */
export function splitCaseId(commandId: string, from: CaseFileId): CaseFileId {
  return caseFileId(commandIdOf(commandId, from));
}
