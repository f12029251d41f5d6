import { randomUUID } from 'node:crypto';
import { ROUTES, type Route, type RouteName } from '@app/contracts';
import { BREAK_GLASS_REASONS, HOLD_ACTS, REPORTER_FIELDS, REVEAL_REASONS } from '@app/domain';
import type { Answer, ApiHouse, PersonName } from '../api/api-house.js';
import type { Belongings } from './foreign-world.js';

/** Bodies without which a request would be turned away before anybody looks at the object. */
const BODIES: Partial<Record<RouteName, (at: Belongings, house: ApiHouse) => unknown>> = {
  openCases: ({ ids }) => ({ complaintIds: [ids['clueId']] }),
  commandCase: ({ ids }) => ({
    type: 'step',
    proceedingId: ids['proceedingId'],
    taskId: ids['taskId'],
    step: 'assess',
    input: {},
  }),
  claimTask: () => ({ revision: 0 }),
  releaseTask: () => ({ revision: 0 }),
  assignTask: (_, { accountIds }) => ({ revision: 0, accountId: accountIds.colleague }),
  revealReporter: () => ({ field: REPORTER_FIELDS[0], reason: REVEAL_REASONS[0], note: '抓取' }),
  nameHandler: (_, { accountIds }) => ({ accountId: accountIds.colleague }),
  writeSummary: () => ({ summary: '抓取' }),
  requestBreakGlass: () => ({ reason: BREAK_GLASS_REASONS[0], note: '抓取' }),
  holdPerson: () => ({ act: HOLD_ACTS[0], reason: '抓取' }),
  recordPersonRequest: () => ({
    ...{ kind: 'access', receivedOn: '2026-03-02', identityCheck: 'document-seen', identityNote: '抓取', wish: '抓取' },
  }),
  decidePersonRequest: () => ({ granted: true, basis: null, note: '抓取' }),
  correctPerson: () => ({ field: REPORTER_FIELDS[0], value: '抓取' }),
  giveUpParkedOpening: () => ({ reason: 'crawl' }),
  renamePasskey: () => ({ name: 'crawl' }),
};

/** Questions without which a list would be refused. */
const QUERIES: Partial<Record<RouteName, string>> = {
  listTasks: '?list=todo',
  listRecordedDecisions: '?decision=routing',
};

/** Parameters that name nothing of a department. */
const COMMON: Readonly<Record<string, string>> = { year: '2026', hash: 'a'.repeat(64), token: 'x'.repeat(43) };

/** Asks an operation about what a department has. */
export async function probe(
  house: ApiHouse,
  who: PersonName | null,
  { name, at }: { readonly name: RouteName; readonly at: Belongings },
): Promise<Answer> {
  const { method, path }: Route = ROUTES[name];
  const where = path.replaceAll(/\{(\w+)\}/g, (_, param: string) => COMMON[param] ?? at.ids[param] ?? randomUUID());
  const body = BODIES[name]?.(at, house) ?? (method === 'POST' ? {} : undefined);
  const headers = { 'idempotency-key': randomUUID() };
  return house.ask(who, `${where}${QUERIES[name] ?? ''}`, { method, headers, ...(body === undefined ? {} : { body }) });
}

/** The signs of what somebody has that an answer bears. */
export function signsIn({ body, headers }: Answer, { signs }: Belongings): readonly string[] {
  const text = JSON.stringify([body, headers]);
  return signs.filter((sign) => text.includes(sign));
}
