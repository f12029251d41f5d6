import { ACCOUNT_ROLES, type AccountRole, type RouteName } from '@app/contracts';

const CASE_WORKERS: readonly AccountRole[] = ['officer', 'lead', 'supervisor'];
const EVERYBODY: readonly AccountRole[] = ACCOUNT_ROLES;

/** Who may use which operation; the compiler keeps it complete. What a person sees inside is decided by department. */
export const ROLE_MATRIX = {
  signIn: EVERYBODY,
  readSession: EVERYBODY,
  signOut: EVERYBODY,
  changePassword: EVERYBODY,
  listDepartments: EVERYBODY,
  listOfficials: CASE_WORKERS,
  submitComplaint: CASE_WORKERS,
  listClues: CASE_WORKERS,
  openCases: CASE_WORKERS,
  listImportProfiles: CASE_WORKERS,
  previewImport: CASE_WORKERS,
  runImport: CASE_WORKERS,
  listImports: CASE_WORKERS,
  readImport: CASE_WORKERS,
  undoImport: CASE_WORKERS,
  listCases: CASE_WORKERS,
  readCase: CASE_WORKERS,
  commandCase: CASE_WORKERS,
  readCommand: CASE_WORKERS,
  forecastCase: CASE_WORKERS,
  listDutyKinds: CASE_WORKERS,
  explainDeadline: CASE_WORKERS,
  readDecision: CASE_WORKERS,
  listTasks: CASE_WORKERS,
  listNotices: CASE_WORKERS,
  readNotice: CASE_WORKERS,
  countTasks: CASE_WORKERS,
  claimTask: CASE_WORKERS,
  releaseTask: CASE_WORKERS,
  assignTask: ['lead'],
  listCalendarYears: EVERYBODY,
  readCalendarYear: EVERYBODY,
  listCalendarVersions: EVERYBODY,
  previewCalendar: ['system-admin'],
  importCalendar: ['system-admin'],
  listCalendarFeeds: CASE_WORKERS,
  createCalendarFeed: CASE_WORKERS,
  revokeCalendarFeed: CASE_WORKERS,
  readCalendarFeed: EVERYBODY,
  listRecalculations: ['system-admin'],
  planRecalculation: ['system-admin'],
  readRecalculation: ['system-admin'],
  listRecalculatedDeadlines: ['system-admin'],
  approveRecalculation: ['system-admin'],
  withdrawRecalculation: ['system-admin'],
  readClock: EVERYBODY,
  shiftClock: ['system-admin'],
  readBoard: ['lead', 'supervisor'],
  listBoardTasks: ['lead', 'supervisor'],
  countBoardTasks: ['lead', 'supervisor'],
  listMeasures: CASE_WORKERS,
  listRulePacks: EVERYBODY,
  readRulePack: EVERYBODY,
  listParkedOpenings: ['system-admin'],
  retryParkedOpening: ['system-admin'],
  giveUpParkedOpening: ['system-admin'],
  live: EVERYBODY,
  ready: EVERYBODY,
} as const satisfies Record<RouteName, readonly AccountRole[]>;

/** Operations that a person may use while the one-time password is still in use. */
export const BEFORE_PASSWORD_CHANGE: readonly RouteName[] = ['readSession', 'signOut', 'changePassword'];

/** Roles that see cases; the stream of their changes is theirs too. */
export const SEE_CASES: readonly AccountRole[] = CASE_WORKERS;
