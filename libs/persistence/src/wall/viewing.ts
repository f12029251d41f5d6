import { AsyncLocalStorage } from 'node:async_hooks';
import { clueSightOf, sightOf, type AccountRole } from '@app/contracts';
import { hasAnySight, hasSight } from '../repositories/shared/viewer.js';
import type { PreparedStatement } from '../statement/prepared-statement.js';
import { API_ROLE, OVERVIEW_ROLE } from './database-roles.js';

/** What tells the database who looks; it travels in front of every statement, in the same packet. */
export interface Preamble extends PreparedStatement {
  readonly values: readonly string[];
}

/** Whom the database is told of. */
export interface ViewingPerson {
  readonly accountId: string;
  readonly departmentCode: string;
  readonly role: AccountRole | null;
  readonly powers: readonly string[];
}

/** Work that no person looks at, over the records of every department. */
export type MachinePurpose =
  | 'carry-commands'
  | 'tell-browsers'
  | 'find-duplicates'
  | 'know-the-enterprise'
  | 'open-a-calendar-feed'
  | 'replay-decisions'
  | 'move-deadlines'
  | 'put-openings-right'
  | 'watch-secrecy'
  | 'explain-rights'
  | 'keep-privacy'
  | 'keep-accounts';

/** One request: who looks becomes known when the session has been read. */
interface Looking {
  preamble: Preamble | null;
}

const looking = new AsyncLocalStorage<Looking>();

const VIEWER_TEXT = `SELECT set_config('liandu.account', $1, true), set_config('liandu.department', $2, true),
  set_config('liandu.clues', $3, true), set_config('liandu.role', $4, true), set_config('role', $5, true)`;

/** Runs a request in which nobody looks yet: until `lookAs` the tables of cases are empty. */
export function whileLooking<Answer>(run: () => Answer): Answer {
  return looking.run({ preamble: null }, run);
}

/** Says who looks, for the rest of the request. */
export function lookAs(person: ViewingPerson): void {
  const present = looking.getStore();
  if (present !== undefined) present.preamble = preambleOf(person);
}

/** Runs work of the machine itself. Each use is a hole in the wall: it names its purpose and reads no more than it needs. */
export async function forPurpose<Answer>(purpose: MachinePurpose, run: () => Promise<Answer>): Promise<Answer> {
  const values = ['', '', 'every-department', purpose, OVERVIEW_ROLE];
  return looking.run({ preamble: { name: 'viewer', text: VIEWER_TEXT, values } }, run);
}

/** Runs one statement as whoever a session belongs to: the database itself looks the person up. */
export async function bySession<Answer>(question: readonly string[], run: () => Promise<Answer>): Promise<Answer> {
  return looking.run({ preamble: { ...SESSION_VIEWER, values: question } }, run);
}

/** What goes in front of a statement that is sent now; `null` when nobody is known to look. */
export function presentPreamble(): Preamble | null {
  return looking.getStore()?.preamble ?? null;
}

function preambleOf({ accountId, departmentCode, role, powers }: ViewingPerson): Preamble {
  const sight = sightOf(role);
  const department = sight === 'none' ? '' : departmentCode;
  const databaseRole = sight === 'every-department' ? OVERVIEW_ROLE : API_ROLE;
  const values = [accountId, department, clueSightOf(role, powers), role ?? '', databaseRole];
  return { name: 'viewer', text: VIEWER_TEXT, values };
}

/** The same as `preambleOf`, for a person whom only the session names. Parameters: token hash, now, idle since. */
const SESSION_VIEWER: PreparedStatement = {
  name: 'session-viewer',
  text: `SELECT set_config('liandu.account', a.id::text, true),
    set_config('liandu.department', CASE WHEN ${hasAnySight('a')} THEN a.department_code ELSE '' END, true),
    set_config('liandu.clues', '', true), set_config('liandu.role', coalesce(a.role, ''), true),
    set_config('role', CASE WHEN ${hasSight('every-department', 'a')} THEN '${OVERVIEW_ROLE}' ELSE '${API_ROLE}' END, true)
  FROM session s JOIN account a ON a.id = s.account_id
  WHERE s.token_hash = $1 AND s.expires_at > $2 AND s.last_seen_at > $3 AND a.disabled_at IS NULL`,
};
