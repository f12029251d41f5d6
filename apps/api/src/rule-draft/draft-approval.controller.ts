import { Controller } from '@nestjs/common';
import type { RuleDraftDetail } from '@app/contracts';
import type { SignedIn } from '@app/persistence';
import { Input, Operation, type InputOf } from '@app/platform';
import { Person } from '../access/signed-in-request.js';
import { DraftApprovals } from './draft-approvals.js';

/** Approval of a draft by another person, and the day from which it holds. */
@Controller()
export class DraftApprovalController {
  constructor(private readonly approvals: DraftApprovals) {}

  @Operation('approveRuleDraft')
  async approve(
    @Person() person: SignedIn,
    @Input() { params, body }: InputOf<'approveRuleDraft'>,
  ): Promise<RuleDraftDetail> {
    return this.approvals.approve({ ...params, person, revision: body.revision }, body);
  }

  @Operation('activateRuleDraft')
  async activate(
    @Person() person: SignedIn,
    @Input() { params, body }: InputOf<'activateRuleDraft'>,
  ): Promise<RuleDraftDetail> {
    return this.approvals.activate({ ...params, person, revision: body.revision }, body.on);
  }
}
