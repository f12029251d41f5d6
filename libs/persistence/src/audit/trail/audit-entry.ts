import { hasDuty, type AuditAction, type AuditResult } from '@app/contracts';
import type { Instant } from '@app/domain';
import { canonicalJson } from '../../transition/canonical-json.js';
import { sha256 } from '../../transition/event-hash.js';

/** Who acts. Whatever is not known is `null`. */
export interface AuditActor {
  readonly accountId: string | null;
  /** Name of the account, or of the person at the server. */
  readonly name: string | null;
  /** Account of the person for whom a worker acts. */
  readonly onBehalfOf: string | null;
  readonly role: string | null;
  readonly departmentCode: string | null;
  readonly ip: string | null;
  readonly sessionHash: string | null;
}

/** A field that changed: hashes of what it held, `null` where it held nothing. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Something that is put on the audit trail. */
export interface NewAuditEntry {
  readonly at: Instant;
  readonly actor: AuditActor;
  readonly action: AuditAction;
  readonly object: { readonly kind: string; readonly id: string } | null;
  readonly result: AuditResult;
  /** Code of a refusal, or why in the words of whoever acts. Never a person's particulars. */
  readonly reason: string | null;
  readonly changes: readonly FieldChange[];
  /** Binds the entries of one request. */
  readonly requestId: string | null;
}

/** The chain of an entry: what people of a department do is in its own, everything else in `administration`. */
export function auditChainOf({ role, departmentCode }: Pick<AuditActor, 'role' | 'departmentCode'>): string {
  const isOfDepartment = departmentCode !== null && hasDuty(role, 'work-on-cases');
  return isOfDepartment ? `department:${departmentCode}` : 'administration';
}

/** The hash before the first entry of a chain; binds the chain to its name. */
export function firstAuditHash(chain: string): string {
  return sha256(`audit\n${chain}`);
}

/** SHA-256 of the canonical JSON of an entry. */
export function digestOfAudit(entry: NewAuditEntry): string {
  return sha256(canonicalJson(entry));
}

/** Where an entry stands. */
export interface AuditPlace {
  readonly chain: string;
  readonly seq: number;
}

/** The hash of an entry in its place; `HASH_SQL` of the writer computes the same. */
export function hashOfAudit(previousHash: string, { chain, seq }: AuditPlace, digest: string): string {
  return sha256([previousHash, chain, seq, digest].join('\n'));
}

/** The fields in which two states differ, without what they hold. */
export function changedFields(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): readonly FieldChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  const changes = names.map((field) => ({ field, before: hashOf(before[field]), after: hashOf(after[field]) }));
  return changes.filter((change) => change.before !== change.after);
}

function hashOf(value: unknown): string | null {
  return value === undefined || value === null ? null : sha256(canonicalJson(value));
}
