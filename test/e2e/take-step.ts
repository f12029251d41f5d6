import { HouseError, type ApiSession } from './house.js';

/** What a step must know of a case. */
export interface CaseOnPage {
  readonly proceedings: readonly { readonly proceedingId: string; readonly kind: string; readonly ended: boolean }[];
}

/** The case as soon as it is recorded. @throws HouseError */
export async function opened(session: ApiSession, caseFileId: string): Promise<CaseOnPage> {
  for (let tries = 0; tries < 50; tries += 1) {
    const page = await session.get<CaseOnPage>(`/api/cases/${caseFileId}`).catch(() => null);
    if (page !== null) return page;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new HouseError(`case ${caseFileId} was not opened`);
}

/** Takes a step in the open proceeding of a kind; its number depends on what the ladder has opened meanwhile. */
export async function takeStep(
  session: ApiSession,
  step: readonly [string, string, string],
  input: object,
): Promise<void> {
  const [caseFileId, kind, name] = step;
  const { proceedings } = await opened(session, caseFileId);
  const proceedingId = proceedings.find((one) => one.kind === kind && !one.ended)?.proceedingId;
  const body = { type: 'step', proceedingId, taskId: null, step: name, input };
  await session.post(`/api/cases/${caseFileId}/commands`, body);
}
