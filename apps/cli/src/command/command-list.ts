import { addAccountCommand } from '../account/add-account.js';
import { disableAccount } from '../account/disable-account.js';
import { enableAccount } from '../account/enable-account.js';
import { endSessions } from '../account/end-sessions.js';
import { listAccounts } from '../account/list-accounts.js';
import { listActs } from '../account/list-acts.js';
import { resetFactor } from '../account/reset-factor.js';
import { moveAccount } from '../account/move-account.js';
import { resetPassword } from '../account/reset-password.js';
import { exportAudit } from '../audit/export-audit.js';
import { markRestore } from '../audit/mark-restore.js';
import { showAuditKey } from '../audit/show-audit-key.js';
import { showCheckpoints } from '../audit/show-checkpoints.js';
import { verifyAudit } from '../audit/verify-audit.js';
import { diffCalendar } from '../calendar/diff-calendar.js';
import { importCalendar } from '../calendar/import-calendar.js';
import { showCalendar } from '../calendar/show-calendar.js';
import { showCase } from '../case/show-case.js';
import { shiftClock } from '../clock/shift-clock.js';
import { showClock } from '../clock/show-clock.js';
import { explainDeadline } from '../deadline/explain-deadline.js';
import { doctor } from '../doctor/doctor.js';
import { importFile } from '../import/import-file.js';
import { createKeys } from '../keys/create-keys.js';
import { retireKey } from '../keys/retire-key.js';
import { rotateKeys } from '../keys/rotate-keys.js';
import { showKeys } from '../keys/show-keys.js';
import { migrate } from '../migrate/migrate.js';
import { previewRetention } from '../retention/preview-retention.js';
import { runRetention } from '../retention/run-retention.js';
import { activateDraftCommand } from '../rule-draft/activate-draft.js';
import { approveDraftCommand } from '../rule-draft/approve-draft.js';
import { exportPack } from '../rule-draft/export-pack.js';
import { importDraft } from '../rule-draft/import-draft.js';
import { listDrafts } from '../rule-draft/list-drafts.js';
import { measureDraft } from '../rule-draft/measure-draft.js';
import { rollBackRules } from '../rule-draft/roll-back-rules.js';
import { verifyRelease } from '../rule-draft/verify-release.js';
import { analyseRules } from '../rule-analysis/analyse-rules.js';
import { diffRules } from '../rule-analysis/diff-rules.js';
import { impactRules } from '../rule-impact/impact-rules.js';
import { tryRules } from '../rule-try/try-rules.js';
import { checkRules } from '../rules/check-rules.js';
import { listRules } from '../rules/list-rules.js';
import { loadRules } from '../rules/load-rules.js';
import { testRules } from '../rules/test-rules.js';
import { seed } from '../seed/seed.js';
import type { Command } from './command.js';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  migrate,
  seed,
  addAccountCommand,
  resetPassword,
  resetFactor,
  disableAccount,
  enableAccount,
  moveAccount,
  endSessions,
  listAccounts,
  listActs,
  createKeys,
  showKeys,
  rotateKeys,
  retireKey,
  previewRetention,
  runRetention,
  checkRules,
  testRules,
  tryRules,
  analyseRules,
  diffRules,
  impactRules,
  loadRules,
  listRules,
  listDrafts,
  exportPack,
  verifyRelease,
  importDraft,
  measureDraft,
  approveDraftCommand,
  activateDraftCommand,
  rollBackRules,
  importFile,
  showCase,
  explainDeadline,
  showCalendar,
  diffCalendar,
  importCalendar,
  showClock,
  shiftClock,
  verifyAudit,
  exportAudit,
  showCheckpoints,
  showAuditKey,
  markRestore,
  doctor,
];
