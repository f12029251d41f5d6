import { ACCOUNT_ROLES, ROUTES, sightOf, type AccountRole, type Route, type RouteName } from '@app/contracts';
import { ROLE_MATRIX } from './role-matrix.js';

/**
 * What an operation is about.
 * `nothing`: nothing of a department, or only what belongs to whoever asks. `listed`: what is seen of many departments, foreign rows are left out. `case`: one
 * case or import, or something in it. `department`: something that only the own department has, also for a supervisor. `own`:
 * something of one person. `house`: accounts, rules, calendar or queue, of no department.
 */
export type ObjectKind = 'nothing' | 'listed' | 'case' | 'department' | 'own' | 'house';

/** What each operation is about. The compiler keeps it complete: a new route says what it opens, or nothing is built. */
export const OBJECT_OF = {
  signIn: 'nothing',
  readSession: 'nothing',
  signOut: 'nothing',
  changePassword: 'nothing',
  listOwnSessions: 'nothing',
  endOwnSession: 'own',
  endOwnSessions: 'nothing',
  beginSignOn: 'nothing',
  finishSignOn: 'nothing',
  readSignOnEnd: 'nothing',
  listOwnIdentities: 'nothing',
  beginIdentityLink: 'nothing',
  finishIdentityLink: 'nothing',
  unlinkIdentity: 'own',
  readSignInWays: 'nothing',
  proveSecondFactor: 'nothing',
  challengePasskey: 'nothing',
  signInByPasskey: 'nothing',
  proveAgain: 'nothing',
  readSecondFactor: 'nothing',
  beginCodes: 'nothing',
  confirmCodes: 'nothing',
  removeCodes: 'nothing',
  renewRecoveryCodes: 'nothing',
  challengeNewPasskey: 'nothing',
  addPasskey: 'nothing',
  renamePasskey: 'own',
  removePasskey: 'own',
  resetSecondFactor: 'house',
  listAccounts: 'house',
  createAccount: 'house',
  listAccountActs: 'house',
  disableAccount: 'house',
  enableAccount: 'house',
  resetAccountPassword: 'house',
  moveAccount: 'house',
  endAccountSessions: 'house',
  grantRole: 'house',
  withdrawRole: 'house',
  listRoleProposals: 'house',
  decideRoleProposal: 'house',
  listDepartments: 'nothing',
  listOfficials: 'nothing',
  submitComplaint: 'nothing',
  listClues: 'listed',
  openCases: 'listed',
  listImportProfiles: 'nothing',
  previewImport: 'nothing',
  runImport: 'nothing',
  listImports: 'listed',
  readImport: 'case',
  undoImport: 'case',
  listCases: 'listed',
  readCase: 'case',
  commandCase: 'case',
  readCommand: 'case',
  forecastCase: 'case',
  listDutyKinds: 'case',
  explainDeadline: 'case',
  readDecision: 'case',
  listTasks: 'listed',
  listNotices: 'listed',
  readNotice: 'department',
  countTasks: 'listed',
  claimTask: 'department',
  releaseTask: 'department',
  assignTask: 'department',
  listCalendarYears: 'house',
  readCalendarYear: 'house',
  listCalendarVersions: 'house',
  previewCalendar: 'house',
  importCalendar: 'house',
  listCalendarFeeds: 'nothing',
  createCalendarFeed: 'nothing',
  revokeCalendarFeed: 'own',
  readCalendarFeed: 'own',
  listRecalculations: 'house',
  planRecalculation: 'house',
  readRecalculation: 'house',
  listRecalculatedDeadlines: 'house',
  approveRecalculation: 'house',
  withdrawRecalculation: 'house',
  readClock: 'house',
  shiftClock: 'house',
  readBoard: 'listed',
  listBoardTasks: 'listed',
  countBoardTasks: 'listed',
  listMeasures: 'listed',
  listRulePacks: 'house',
  readRulePack: 'house',
  readRulePackSchemas: 'house',
  readRulePackFiles: 'house',
  listRuleActivations: 'house',
  readRulePackRelease: 'house',
  rollBackRules: 'house',
  listRuleDrafts: 'house',
  openRuleDraft: 'house',
  readRuleDraft: 'house',
  listDraftFiles: 'house',
  saveDraftFile: 'house',
  checkRuleDraft: 'house',
  compareRuleDraft: 'house',
  listDraftRules: 'house',
  rebaseRuleDraft: 'house',
  submitRuleDraft: 'house',
  approveRuleDraft: 'house',
  returnRuleDraft: 'house',
  activateRuleDraft: 'house',
  withdrawRuleDraft: 'house',
  listRecordedDecisions: 'listed',
  readPackTrialGround: 'house',
  readPackTrialInput: 'house',
  tryPackRules: 'house',
  readDraftTrialGround: 'house',
  readDraftTrialInput: 'house',
  tryDraftRules: 'house',
  keepTrial: 'house',
  proposeDraftExamples: 'house',
  readDraftGates: 'house',
  listRuleImpacts: 'house',
  startRuleImpact: 'house',
  readRuleImpact: 'house',
  listImpactFlips: 'house',
  cancelRuleImpact: 'house',
  resumeRuleImpact: 'house',
  listParkedOpenings: 'house',
  retryParkedOpening: 'house',
  giveUpParkedOpening: 'house',
  readReporter: 'case',
  revealReporter: 'case',
  nameHandler: 'case',
  writeSummary: 'case',
  requestBreakGlass: 'case',
  listBreakGlass: 'house',
  decideBreakGlass: 'house',
  reviewBreakGlass: 'house',
  listLooks: 'house',
  listPrivacyPeriods: 'house',
  proposePrivacyPeriod: 'house',
  decidePrivacyPeriod: 'house',
  listErasures: 'listed',
  agreeToErasure: 'department',
  decideErasure: 'house',
  readRetention: 'department',
  holdPerson: 'department',
  recordPersonRequest: 'department',
  listPersonRequests: 'listed',
  decidePersonRequest: 'department',
  exportPerson: 'department',
  correctPerson: 'department',
  listAuditEntries: 'house',
  exportAuditEntries: 'house',
  readAuditState: 'house',
  listRightHolders: 'house',
  explainAccount: 'house',
  explainCase: 'house',
  explainOwnCase: 'case',
  live: 'nothing',
  ready: 'nothing',
} as const satisfies Record<RouteName, ObjectKind>;

/** How the department of whoever asks stands to the object: it has a part in it, or none. */
export type Standing = 'part' | 'no-part';

/** `open`: nobody has to sign in. `narrowed`: what is not seen is left out. `hidden`: as if there were none, 404. `refused`: 403. */
export type Access = 'open' | 'allowed' | 'narrowed' | 'hidden' | 'refused';

/** What the rights of a role answer to an operation on an object to which its department stands so. */
export function accessOf(role: AccountRole, route: RouteName, standing: Standing): Access {
  const { open }: Route = ROUTES[route];
  if (open === true) return 'open';
  const allowed: readonly AccountRole[] = ROLE_MATRIX[route];
  if (!allowed.includes(role)) return 'refused';
  return accessToObject(role, OBJECT_OF[route], standing);
}

function accessToObject(role: AccountRole, object: ObjectKind, standing: Standing): Access {
  if (object === 'nothing' || object === 'house') return 'allowed';
  if (object === 'listed') return 'narrowed';
  const seesAll = object === 'case' && sightOf(role) === 'every-department';
  return standing === 'part' || seesAll ? 'allowed' : 'hidden';
}

/** Every operation with the answers of every role, to an object of which the department has a part and to another one. */
export function decisionTable(): readonly {
  readonly route: RouteName;
  readonly object: ObjectKind;
  readonly answers: readonly (readonly [part: Access, noPart: Access])[];
}[] {
  const routes = Object.keys(ROUTES) as RouteName[]; // the keys of an object literal
  return routes.map((route) => ({
    route,
    object: OBJECT_OF[route],
    answers: ACCOUNT_ROLES.map((role) => [accessOf(role, route, 'part'), accessOf(role, route, 'no-part')] as const),
  }));
}
