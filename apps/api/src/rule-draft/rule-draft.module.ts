import { Module } from '@nestjs/common';
import { ApproverView } from './approver-view.js';
import { DraftApprovalController } from './draft-approval.controller.js';
import { DraftApprovals } from './draft-approvals.js';
import { DraftContent } from './draft-content.js';
import { DraftRegister } from './draft-register.js';
import { DraftWordingController } from './draft-wording.controller.js';
import { DraftWording } from './draft-wording.js';
import { RuleDraftController } from './rule-draft.controller.js';
import { RuleDrafts } from './rule-drafts.js';
import { DraftGates } from '../rule-gate/draft-gates.js';
import { ExampleProposer } from '../rule-gate/example-proposer.js';
import { RuleGateController } from '../rule-gate/rule-gate.controller.js';

/** Changes of the rules. */
@Module({
  controllers: [RuleDraftController, DraftWordingController, DraftApprovalController, RuleGateController],
  providers: [
    DraftRegister,
    RuleDrafts,
    DraftApprovals,
    DraftContent,
    DraftWording,
    ApproverView,
    DraftGates,
    ExampleProposer,
  ],
  exports: [DraftRegister, DraftContent, RuleDrafts],
})
export class RuleDraftModule {}
