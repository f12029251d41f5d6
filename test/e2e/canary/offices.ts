import type { ApiSession } from '../house.js';
import { importedFile } from './journey.js';
import type { Store } from './stores.js';

/** Who reads what leaves the house or belongs to an office. */
export interface Offices {
  readonly lead: ApiSession;
  readonly samr: ApiSession;
  readonly supervisor: ApiSession;
  readonly rules: ApiSession;
  readonly admin: ApiSession;
  readonly audit: ApiSession;
  readonly security: ApiSession;
}

/** Feeds, tables and the pages of offices, each as text. */
export async function readOffices(offices: Offices): Promise<readonly Store[]> {
  return [
    await feedOf(offices.lead, 'feed of the department that conducts'),
    await feedOf(offices.samr, 'feed of the department that was referred to'),
    { name: 'table of verdicts on a file', content: await verdictsFor(offices.lead) },
    { name: 'table of the audit trail', content: await offices.audit.text('/api/audit/export') },
    await pagesOf(offices.audit, 'pages of the audit', ['/api/audit/entries?limit=200', '/api/audit/state']),
    await pagesOf(offices.security, 'pages of exceptions', ['/api/break-glass']),
    await pagesOf(offices.supervisor, 'pages of the supervisor', [
      ...[
        '/api/break-glass',
        '/api/looks',
        '/api/oversight/board',
        '/api/oversight/tasks',
        '/api/oversight/task-counts',
      ],
    ]),
    await pagesOf(offices.admin, 'pages of the system', ['/api/parked-openings', '/api/calendar/recalculations']),
    await trialsOf(offices.rules),
    await approvalsOf(offices.rules),
  ];
}

/** What the department has of due days, as a calendar program fetches it. */
async function feedOf(session: ApiSession, name: string): Promise<Store> {
  const { path } = await session.post<{ path: string }>('/api/calendar-feeds', { scope: 'department', language: 'zh' });
  return { name, content: await session.text(path) };
}

/** The verdicts are downloaded where many rows are refused: here for the want of a day. */
async function verdictsFor(officer: ApiSession): Promise<string> {
  const text = importedFile().replace('2026-11-02', '');
  return officer.sendFile('/api/imports/preview', { profile: 'chinese-complaints', text, accept: 'text/csv' });
}

async function pagesOf(session: ApiSession, name: string, paths: readonly string[]): Promise<Store> {
  const pages = [];
  for (const path of paths) pages.push(await session.text(path));
  return { name, content: pages.join('\n') };
}

const DECISIONS = ['routing', 'escalation', 'deadline', 'measure'];

/** The facts of recorded decisions, on which rules are tried. */
async function trialsOf(rules: ApiSession): Promise<Store> {
  const hash = await packInForce(rules);
  const read: string[] = [];
  for (const decision of DECISIONS) {
    const page = await rules.text(`/api/recorded-decisions?decision=${decision}`);
    const { items } = JSON.parse(page) as { items: readonly { readonly recordId: string }[] };
    read.push(page);
    for (const { recordId } of items.slice(0, 5))
      read.push(await rules.text(`/api/rule-packs/${hash}/trial-input?decision=${decision}&record=${recordId}`));
  }
  return { name: 'facts on which rules are tried', content: read.join('\n') };
}

/** The pages on which a change of the rules is approved. */
async function approvalsOf(rules: ApiSession): Promise<Store> {
  const draft = await rules.post<{ draftId: string }>('/api/rule-drafts', { title: '金丝雀', intent: '试改一处' });
  const at = `/api/rule-drafts/${draft.draftId}`;
  return pagesOf(rules, 'pages of approval', [at, `${at}/gates`, `${at}/words`, `${at}/impacts`]);
}

async function packInForce(rules: ApiSession): Promise<string> {
  const { items } = await rules.get<{ items: readonly { readonly hash: string }[] }>('/api/rule-packs');
  return items[0]?.hash ?? '';
}
