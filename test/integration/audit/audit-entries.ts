import type { Instant } from '@app/domain';
import type { NewAuditEntry } from '@app/persistence';

/** Somebody of a department who opens a case page. */
export function anEntry(change: Partial<NewAuditEntry> = {}): NewAuditEntry {
  return {
    at: '2026-03-02T01:02:03.456Z' as Instant,
    actor: {
      accountId: '01940000-0000-7000-8000-000000000001',
      name: 'officer',
      onBehalfOf: null,
      role: 'officer',
      departmentCode: 'HRSS-LI',
      ip: '192.0.2.7',
      sessionHash: 'a'.repeat(64),
    },
    action: 'case.read',
    object: { kind: 'case', id: '01940000-0000-7000-8000-000000000009' },
    result: 'asked',
    reason: null,
    changes: [],
    requestId: 'request-1',
    ...change,
  };
}

/** An administrator who shifts the clock. */
export function anAdministratorsEntry(change: Partial<NewAuditEntry> = {}): NewAuditEntry {
  const { actor } = anEntry();
  return anEntry({ actor: { ...actor, name: 'admin', role: 'system-admin' }, action: 'clock.shifted', ...change });
}
