import type { CaseFileId, Surroundings } from '@app/domain';
import { aSubject, day, moment, surroundings } from '@app/testing';
import { openCase, type CaseEngine } from '../workflow/case-engine.js';

/** The surroundings of a command that is given now. */
export function today(): Surroundings {
  const at = moment(new Date().toISOString());
  return surroundings({ at, on: day(at.slice(0, 10)) });
}

/** Opens a case today: the worker of the build has the calendar of the law, and nothing of it is overdue yet. */
export async function openToday(engine: CaseEngine): Promise<CaseFileId> {
  const where = today();
  return openCase(engine, { subject: aSubject({ receivedOn: where.on }), where });
}
