/**
 * What the audit trail knows about. Acts in cases are not among them: the events of a case are their record, chained in
 * the same way. A new act is a line here and a text in both `audit.json`.
 */
export const AUDIT_ACTIONS = [
  'session.begun',
  'session.refused',
  'session.ended',
  'session.ended-elsewhere',
  'session.ended-everywhere',
  'session.password-changed',
  'session.password-accepted',
  'session.proven-again',
  'second-factor.codes-set-up',
  'second-factor.codes-removed',
  'second-factor.recovery-code-used',
  'second-factor.recovery-codes-renewed',
  'second-factor.passkey-added',
  'second-factor.passkey-renamed',
  'second-factor.passkey-removed',
  'second-factor.reset',
  'access.refused',
  'deployment.seeded',
  'account.added',
  'account.disabled',
  'account.enabled',
  'account.password-reset',
  'calendar.imported',
  'recalculation.planned',
  'recalculation.approved',
  'recalculation.withdrawn',
  'clock.shifted',
  'opening.retried',
  'opening.given-up',
  'task.claimed',
  'task.released',
  'task.assigned',
  'rule-draft.opened',
  'rule-draft.changed',
  'rule-draft.submitted',
  'rule-draft.approved',
  'rule-draft.returned',
  'rule-draft.activated',
  'rule-draft.withdrawn',
  'rule-impact.started',
  'rule-impact.cancelled',
  'rule-impact.resumed',
  'rules.loaded',
  'rules.rolled-back',
  'rules.exported',
  'import.run',
  'import.undone',
  'calendar-feed.created',
  'calendar-feed.revoked',
  'case.read',
  'decision.read',
  'clues.read',
  'import.read',
  'reporter.field-shown',
  'reporter.handler-named',
  'reporter.summary-written',
  'break-glass.requested',
  'break-glass.approved',
  'break-glass.refused',
  'break-glass.reviewed',
  'looks.read',
  'right.case-explained',
  'right.account-explained',
  'keys.rotated',
  'audit.searched',
  'audit.exported',
  'audit.verified',
  'audit.restored',
] as const;
/** One act that the audit trail knows about. */
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/**
 * `asked` is on record before anything happens. What is asked for was done or shown unless an entry with the same request
 * says `refused` or `failed`; acts that change something say `done` besides.
 */
export const AUDIT_RESULTS = ['asked', 'done', 'refused', 'failed'] as const;
/** What became of an act. */
export type AuditResult = (typeof AUDIT_RESULTS)[number];
