import { caseChainOf, compareWithAnchors, verifyEvents, type CaseAudit, type RecordedEvent } from '@app/persistence';
import { anchorsIn, eventsIn } from './export-source.js';

/** Verifies the histories of cases that an export holds. */
export async function verifiedCasesIn(file: string): Promise<readonly CaseAudit[]> {
  const events = await eventsIn(file);
  const ids = [...new Set(events.map(({ caseFileId }) => caseFileId))];
  return Promise.all(
    ids.map(async (id) =>
      verified(
        file,
        events.filter(({ caseFileId }) => caseFileId === id),
      ),
    ),
  );
}

async function verified(file: string, events: readonly RecordedEvent[]): Promise<CaseAudit> {
  const [first] = events;
  if (first === undefined) throw new RangeError('a case without events');
  const { caseFileId } = first;
  const anchors = await anchorsIn(file, caseChainOf(caseFileId));
  const finding = verifyEvents(caseFileId, events) ?? compareWithAnchors(events, anchors);
  return { caseFileId, caseNumber: caseFileId, events: events.length, finding };
}
