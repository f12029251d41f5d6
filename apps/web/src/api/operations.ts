import type { ROUTES, RouteName } from '@app/contracts';

type Table = {
  readonly [Name in RouteName]: readonly [(typeof ROUTES)[Name]['method'], (typeof ROUTES)[Name]['path']];
};

/** Method and path of every operation; the compiler checks it against the contracts, whose schemas stay out of the bundle. */
export const OPERATIONS: Table = {
  signIn: ['POST', '/api/session'],
  readSession: ['GET', '/api/session'],
  signOut: ['DELETE', '/api/session'],
  changePassword: ['POST', '/api/session/password'],
  listDepartments: ['GET', '/api/departments'],
  listOfficials: ['GET', '/api/officials'],
  submitComplaint: ['POST', '/api/complaints'],
  listClues: ['GET', '/api/clues'],
  openCases: ['POST', '/api/clues/cases'],
  listImportProfiles: ['GET', '/api/import-profiles'],
  previewImport: ['POST', '/api/imports/preview'],
  runImport: ['POST', '/api/imports'],
  listImports: ['GET', '/api/imports'],
  readImport: ['GET', '/api/imports/{batchId}'],
  undoImport: ['POST', '/api/imports/{batchId}/undo'],
  listCases: ['GET', '/api/cases'],
  readCase: ['GET', '/api/cases/{caseFileId}'],
  commandCase: ['POST', '/api/cases/{caseFileId}/commands'],
  readCommand: ['GET', '/api/cases/{caseFileId}/commands/{commandId}'],
  forecastCase: ['GET', '/api/cases/{caseFileId}/forecast'],
  explainDeadline: ['GET', '/api/cases/{caseFileId}/deadlines/{deadlineId}'],
  readDecision: ['GET', '/api/cases/{caseFileId}/decisions/{recordId}'],
  listTasks: ['GET', '/api/tasks'],
  listNotices: ['GET', '/api/notices'],
  readNotice: ['POST', '/api/notices/{noticeId}/reading'],
  countTasks: ['GET', '/api/task-counts'],
  claimTask: ['POST', '/api/cases/{caseFileId}/tasks/{taskId}/claim'],
  releaseTask: ['POST', '/api/cases/{caseFileId}/tasks/{taskId}/release'],
  assignTask: ['POST', '/api/cases/{caseFileId}/tasks/{taskId}/assignment'],
  readBoard: ['GET', '/api/oversight/board'],
  listBoardTasks: ['GET', '/api/oversight/tasks'],
  listMeasures: ['GET', '/api/measures'],
  listRulePacks: ['GET', '/api/rule-packs'],
  readRulePack: ['GET', '/api/rule-packs/{hash}'],
  listParkedOpenings: ['GET', '/api/parked-openings'],
  retryParkedOpening: ['POST', '/api/parked-openings/{commandId}/retry'],
  giveUpParkedOpening: ['POST', '/api/parked-openings/{commandId}/give-up'],
  live: ['GET', '/api/health/live'],
  ready: ['GET', '/api/health/ready'],
};
