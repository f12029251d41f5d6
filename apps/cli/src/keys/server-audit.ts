import type { AccountAct, NewAuditEntry } from '@app/persistence';

/** What somebody did at the server, for the audit trail. */
export function serverAudit(
  { at, byName, reason }: Pick<AccountAct, 'at' | 'byName' | 'reason'>,
  act: Pick<NewAuditEntry, 'action' | 'object'>,
): NewAuditEntry {
  return {
    at,
    actor: {
      accountId: null,
      name: byName,
      onBehalfOf: null,
      role: null,
      departmentCode: null,
      ip: null,
      sessionHash: null,
    },
    ...act,
    result: 'done',
    reason,
    changes: [],
    requestId: null,
  };
}
