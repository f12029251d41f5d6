import type { AuditAction } from '@app/contracts';
import type { Instant } from '@app/domain';
import type { NewAuditEntry, SignedIn } from '@app/persistence';

/** What somebody did with the person behind a complaint, for the audit trail; it names ids and never a particular. */
export function auditOf(
  me: SignedIn,
  at: Instant,
  act: { readonly action: AuditAction; readonly object: NewAuditEntry['object']; readonly reason: string | null },
): NewAuditEntry {
  return {
    at,
    actor: {
      accountId: me.accountId,
      name: me.accountName,
      onBehalfOf: null,
      role: me.role,
      departmentCode: me.departmentCode,
      ip: null,
      sessionHash: me.tokenHash,
    },
    ...act,
    result: 'done',
    changes: [],
    requestId: null,
  };
}
