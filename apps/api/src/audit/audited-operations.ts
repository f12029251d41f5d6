import type { AuditAction, RouteName } from '@app/contracts';

/** What of an operation is put on the audit trail. */
export interface AuditRule {
  readonly action: AuditAction;
  /**
   * `read`: on record before the answer leaves, at the same time as it is made. `act`: on record before it begins, and
   * what became of it after. `note`: what became of it, after.
   */
  readonly moment: 'read' | 'act' | 'note';
  /** Kind of the object, and the parameters of the path that name it. */
  readonly object?: readonly [kind: string, ...params: readonly string[]];
}

const PACK = ['rule-pack', 'hash'] as const;
const DRAFT = ['rule-draft', 'draftId'] as const;
const TASK = ['task', 'caseFileId', 'taskId'] as const;
const COMPLAINT = ['complaint', 'complaintId'] as const;
const PLAN = ['recalculation', 'recalculationId'] as const;
const BATCH = ['import', 'batchId'] as const;
const OPENING = ['opening', 'commandId'] as const;
const PASSKEY = ['passkey', 'passkeyId'] as const;
const IMPACT = ['rule-impact', 'impactId'] as const;

/**
 * What each operation leaves on the audit trail; the compiler keeps it complete. `null`: nothing. Commands of cases are
 * `null` because the chained events of the case are their record; so are lists and pages without anything sensitive, and
 * what `reporter` writes with its act in one transaction: which field was opened, who may look, exceptions.
 */
export const AUDITED: Readonly<Record<RouteName, AuditRule | null>> = {
  signIn: { action: 'session.begun', moment: 'note' },
  readSession: null,
  signOut: { action: 'session.ended', moment: 'note' },
  changePassword: { action: 'session.password-changed', moment: 'act' },
  listOwnSessions: null,
  endOwnSession: { action: 'session.ended-elsewhere', moment: 'note', object: ['session', 'sessionId'] },
  endOwnSessions: { action: 'session.ended-everywhere', moment: 'note' },
  readSignInWays: null,
  proveSecondFactor: { action: 'session.begun', moment: 'note' },
  challengePasskey: null,
  signInByPasskey: { action: 'session.begun', moment: 'note' },
  proveAgain: { action: 'session.proven-again', moment: 'note' },
  readSecondFactor: null,
  beginCodes: null,
  confirmCodes: { action: 'second-factor.codes-set-up', moment: 'act' },
  removeCodes: { action: 'second-factor.codes-removed', moment: 'act' },
  renewRecoveryCodes: { action: 'second-factor.recovery-codes-renewed', moment: 'act' },
  challengeNewPasskey: null,
  addPasskey: { action: 'second-factor.passkey-added', moment: 'act' },
  renamePasskey: { action: 'second-factor.passkey-renamed', moment: 'act', object: PASSKEY },
  removePasskey: { action: 'second-factor.passkey-removed', moment: 'act', object: PASSKEY },
  resetSecondFactor: { action: 'second-factor.reset', moment: 'act', object: ['account', 'accountId'] },
  listDepartments: null,
  listOfficials: null,
  submitComplaint: null,
  listClues: { action: 'clues.read', moment: 'read' },
  openCases: null,
  listImportProfiles: null,
  previewImport: null,
  runImport: { action: 'import.run', moment: 'act' },
  listImports: null,
  readImport: { action: 'import.read', moment: 'read', object: BATCH },
  undoImport: { action: 'import.undone', moment: 'act', object: BATCH },
  readReporter: null,
  revealReporter: { action: 'reporter.field-shown', moment: 'read', object: COMPLAINT },
  nameHandler: null,
  writeSummary: null,
  requestBreakGlass: null,
  listBreakGlass: null,
  decideBreakGlass: null,
  reviewBreakGlass: null,
  listLooks: { action: 'looks.read', moment: 'read' },
  listCases: null,
  readCase: { action: 'case.read', moment: 'read', object: ['case', 'caseFileId'] },
  commandCase: null,
  readCommand: null,
  forecastCase: null,
  listDutyKinds: null,
  explainDeadline: null,
  readDecision: { action: 'decision.read', moment: 'read', object: ['decision', 'caseFileId', 'recordId'] },
  listTasks: null,
  listNotices: null,
  readNotice: null,
  countTasks: null,
  claimTask: { action: 'task.claimed', moment: 'note', object: TASK },
  releaseTask: { action: 'task.released', moment: 'note', object: TASK },
  assignTask: { action: 'task.assigned', moment: 'note', object: TASK },
  listCalendarYears: null,
  readCalendarYear: null,
  listCalendarVersions: null,
  previewCalendar: null,
  importCalendar: { action: 'calendar.imported', moment: 'act' },
  listCalendarFeeds: null,
  createCalendarFeed: { action: 'calendar-feed.created', moment: 'act' },
  revokeCalendarFeed: { action: 'calendar-feed.revoked', moment: 'act', object: ['calendar-feed', 'feedId'] },
  readCalendarFeed: null,
  listRecalculations: null,
  planRecalculation: { action: 'recalculation.planned', moment: 'act' },
  readRecalculation: null,
  listRecalculatedDeadlines: null,
  approveRecalculation: { action: 'recalculation.approved', moment: 'act', object: PLAN },
  withdrawRecalculation: { action: 'recalculation.withdrawn', moment: 'act', object: PLAN },
  readClock: null,
  shiftClock: { action: 'clock.shifted', moment: 'act' },
  readBoard: null,
  listBoardTasks: null,
  countBoardTasks: null,
  listMeasures: null,
  listRulePacks: null,
  readRulePack: null,
  readRulePackSchemas: null,
  readRulePackFiles: null,
  listRuleActivations: null,
  readRulePackRelease: { action: 'rules.exported', moment: 'read', object: PACK },
  rollBackRules: { action: 'rules.rolled-back', moment: 'act', object: PACK },
  listRuleDrafts: null,
  openRuleDraft: { action: 'rule-draft.opened', moment: 'act' },
  readRuleDraft: null,
  listDraftFiles: null,
  saveDraftFile: { action: 'rule-draft.changed', moment: 'act', object: DRAFT },
  checkRuleDraft: null,
  proposeDraftExamples: null,
  readDraftGates: null,
  compareRuleDraft: null,
  listDraftRules: null,
  rebaseRuleDraft: { action: 'rule-draft.changed', moment: 'act', object: DRAFT },
  submitRuleDraft: { action: 'rule-draft.submitted', moment: 'act', object: DRAFT },
  approveRuleDraft: { action: 'rule-draft.approved', moment: 'act', object: DRAFT },
  returnRuleDraft: { action: 'rule-draft.returned', moment: 'act', object: DRAFT },
  activateRuleDraft: { action: 'rule-draft.activated', moment: 'act', object: DRAFT },
  withdrawRuleDraft: { action: 'rule-draft.withdrawn', moment: 'act', object: DRAFT },
  listRecordedDecisions: null,
  readPackTrialGround: null,
  readPackTrialInput: { action: 'decision.read', moment: 'read', object: PACK },
  tryPackRules: null,
  readDraftTrialGround: null,
  readDraftTrialInput: { action: 'decision.read', moment: 'read', object: DRAFT },
  tryDraftRules: null,
  keepTrial: { action: 'rule-draft.changed', moment: 'act', object: DRAFT },
  listRuleImpacts: null,
  startRuleImpact: { action: 'rule-impact.started', moment: 'act', object: DRAFT },
  readRuleImpact: null,
  listImpactFlips: null,
  cancelRuleImpact: { action: 'rule-impact.cancelled', moment: 'act', object: IMPACT },
  resumeRuleImpact: { action: 'rule-impact.resumed', moment: 'act', object: IMPACT },
  listParkedOpenings: null,
  retryParkedOpening: { action: 'opening.retried', moment: 'act', object: OPENING },
  giveUpParkedOpening: { action: 'opening.given-up', moment: 'act', object: OPENING },
  listAuditEntries: { action: 'audit.searched', moment: 'read' },
  exportAuditEntries: { action: 'audit.exported', moment: 'read' },
  readAuditState: null,
  listRightHolders: null,
  explainAccount: { action: 'right.account-explained', moment: 'read', object: ['account', 'accountId'] },
  explainCase: { action: 'right.case-explained', moment: 'read', object: ['case', 'caseNumber'] },
  explainOwnCase: { action: 'right.case-explained', moment: 'read', object: ['case', 'caseFileId'] },
  live: null,
  ready: null,
};
