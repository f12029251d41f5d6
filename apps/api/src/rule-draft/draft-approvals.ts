import { Injectable } from '@nestjs/common';
import type { ApproveDraft, RuleDraftDetail } from '@app/contracts';
import { approveDraft, type DraftOutcome, type PlainDate, type RuleDraft } from '@app/domain';
import { DraftStepRepository, type SignedIn } from '@app/persistence';
import { problem } from '@app/platform';
import { ApproverView } from './approver-view.js';
import { refuseUnlessTaken } from './draft-problem.js';
import { DraftRegister } from './draft-register.js';
import { accessOf, type DraftAsking } from './rule-drafts.js';

/** Who asks to approve, for which department, and which draft as he saw it. */
interface ApproverAsking extends DraftAsking {
  readonly person: Pick<SignedIn, 'accountId' | 'departmentCode'>;
}

/** The desk of the second person: approval of exactly what was seen, and the day from which it holds. */
@Injectable()
export class DraftApprovals {
  constructor(
    private readonly register: DraftRegister,
    private readonly steps: DraftStepRepository,
    private readonly view: ApproverView,
  ) {}

  /** Approves the pack that was seen. @throws ProblemError */
  async approve(asking: ApproverAsking, body: ApproveDraft): Promise<RuleDraftDetail> {
    const { draftId, person } = asking;
    const { hash, reason = null } = body;
    const { departmentCode } = person;
    const view = await this.view.of(await this.register.take(draftId));
    if (view === null) throw problem(422, 'rule-pack.unreadable');
    const { checks, needs, seen } = view;
    const actor = { draftId, accountId: person.accountId, at: this.register.moment().now };
    const act = { hash, checks, needs, departmentCode, reason };
    const decide = (draft: RuleDraft): DraftOutcome => approveDraft(draft, act, accessOf(asking));
    const move = { ...actor, act: 'approved', ...(reason === null ? {} : { reason }), decide } as const;
    refuseUnlessTaken(await this.steps.approve(move, seen));
    return this.register.find(draftId);
  }

  /** Puts an approved draft into force, on a day or at once. @throws ProblemError */
  async activate(asking: DraftAsking, on: PlainDate | null): Promise<RuleDraftDetail> {
    const { draftId, person, revision } = asking;
    const { now: at, today } = this.register.moment();
    const inForceFrom = on !== null && on > today ? this.register.startOfDay(on) : at;
    const actor = { draftId, accountId: person.accountId, at };
    refuseUnlessTaken(await this.steps.activate({ ...actor, revision, on, today, inForceFrom }));
    return this.register.find(draftId);
  }
}
