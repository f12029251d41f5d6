import { randomUUID } from 'node:crypto';
import { caseFileId } from '@app/domain';
import { openDatabase, TransitionStore } from '@app/persistence';
import { A_CASE, type Play } from '@app/testing';

/** Records a played case under an id of its own; answers the id. */
export async function recordPlay(url: string, play: Play): Promise<string> {
  const id = randomUUID();
  const { events, caseFile } = JSON.parse(JSON.stringify(play).replaceAll(A_CASE, id)) as Play;
  const database = await openDatabase({ url, poolSize: 1 });
  await new TransitionStore(database).record(
    { caseFileId: caseFileId(id), epoch: 1, afterSeq: 0, commandId: randomUUID(), requestHash: 'h', events },
    async () => Promise.resolve({ events, after: caseFile, records: [] }),
  );
  await database.destroy();
  return id;
}
