import type { MigrationInterface } from 'typeorm';
import { CreateOrganisation1764000000000 } from './1764000000000-create-organisation.js';
import { CreateIntake1764000001000 } from './1764000001000-create-intake.js';
import { CreateCaseFile1764000002000 } from './1764000002000-create-case-file.js';
import { CreateDelivery1764000003000 } from './1764000003000-create-delivery.js';
import { CreateCalendarAndRules1764000004000 } from './1764000004000-create-calendar-and-rules.js';
import { CreateAppendOnlyGuards1764000005000 } from './1764000005000-create-append-only-guards.js';
import { AddRelayRetry1764000010000 } from './1764000010000-add-relay-retry.js';
import { AddTaskRed1764000011000 } from './1764000011000-add-task-red.js';
import { CreateDepartmentIndex1764000012000 } from './1764000012000-create-department-index.js';
import { AddForeignKeys1764000013000 } from './1764000013000-add-foreign-keys.js';
import { CreateParkedOpeningAct1764000014000 } from './1764000014000-create-parked-opening-act.js';
import { CreateCalendarVersion1764000020000 } from './1764000020000-create-calendar-version.js';
import { CreateRecalculation1764000030000 } from './1764000030000-create-recalculation.js';
import { CreateAccountAct1764000040000 } from './1764000040000-create-account-act.js';
import { AddTaskClock1764000050000 } from './1764000050000-add-task-clock.js';
import { AddNoticeSource1764000060000 } from './1764000060000-add-notice-source.js';
import { AddRecalculationWithdrawal1764000061000 } from './1764000061000-add-recalculation-withdrawal.js';
import { AlterAccountActor1764000070000 } from './1764000070000-alter-account-actor.js';
import { CreateDeployment1764000080000 } from './1764000080000-create-deployment.js';
import { CreateCalendarFeed1764000090000 } from './1764000090000-create-calendar-feed.js';
import { AddMergedInto1764000100000 } from './1764000100000-add-merged-into.js';
import { CreateRuleDraft1764000120000 } from './1764000120000-create-rule-draft.js';
import { CreateRuleImpact1764000130000 } from './1764000130000-create-rule-impact.js';
import { AddDecisionOrder1764000150000 } from './1764000150000-add-decision-order.js';
import { CreateSealedPerson1764000160000 } from './1764000160000-create-sealed-person.js';
import { CreateAuditTrail1764000170000 } from './1764000170000-create-audit-trail.js';
import { CreateAuditCheckpoint1764000171000 } from './1764000171000-create-audit-checkpoint.js';
import { AddApprovalGates1764000180000 } from './1764000180000-add-approval-gates.js';
import { AddSessionMarks1764000180500 } from './1764000180500-add-session-marks.js';
import { CreateSignInThrottle1764000181000 } from './1764000181000-create-sign-in-throttle.js';
import { CreatePasswordHistory1764000182000 } from './1764000182000-create-password-history.js';
import { CreateSecondFactor1764000190000 } from './1764000190000-create-second-factor.js';
import { AddRoleActs1764000210000 } from './1764000210000-add-role-acts.js';
import { CreateExternalIdentity1764000200000 } from './1764000200000-create-external-identity.js';
import { CreatePrivacy1764000240000 } from './1764000240000-create-privacy.js';

/** Every migration in order; never edited after a release. */
export const MIGRATIONS: (new () => MigrationInterface)[] = [
  CreateOrganisation1764000000000,
  CreateIntake1764000001000,
  CreateCaseFile1764000002000,
  CreateDelivery1764000003000,
  CreateCalendarAndRules1764000004000,
  CreateAppendOnlyGuards1764000005000,
  AddRelayRetry1764000010000,
  AddTaskRed1764000011000,
  CreateDepartmentIndex1764000012000,
  AddForeignKeys1764000013000,
  CreateParkedOpeningAct1764000014000,
  CreateCalendarVersion1764000020000,
  CreateRecalculation1764000030000,
  CreateAccountAct1764000040000,
  AddTaskClock1764000050000,
  AddNoticeSource1764000060000,
  AddRecalculationWithdrawal1764000061000,
  AlterAccountActor1764000070000,
  CreateDeployment1764000080000,
  CreateCalendarFeed1764000090000,
  AddMergedInto1764000100000,
  CreateRuleDraft1764000120000,
  CreateRuleImpact1764000130000,
  AddDecisionOrder1764000150000,
  CreateSealedPerson1764000160000,
  CreateAuditTrail1764000170000,
  CreateAuditCheckpoint1764000171000,
  AddApprovalGates1764000180000,
  AddSessionMarks1764000180500,
  CreateSignInThrottle1764000181000,
  CreatePasswordHistory1764000182000,
  CreateSecondFactor1764000190000,
  CreateExternalIdentity1764000200000,
  AddRoleActs1764000210000,
  CreatePrivacy1764000240000,
];
