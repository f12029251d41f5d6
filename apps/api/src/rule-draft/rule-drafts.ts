import { Injectable } from '@nestjs/common';
import type { OpenRuleDraft, RuleDraftDetail, SaveDraftFile } from '@app/contracts';
import {
  changesTo,
  draftedFiles,
  editDraft,
  returnDraft,
  submitDraft,
  withdrawDraft,
  type DraftAccess,
} from '@app/domain';
import { DraftStepRepository, type DraftActor, type DraftMove, type SignedIn } from '@app/persistence';
import { problem } from '@app/platform';
import { DraftContent, draftChecksOf } from './draft-content.js';
import { refuseUnlessTaken } from './draft-problem.js';
import { DraftRegister } from './draft-register.js';

/** Who asks, and which draft as he saw it. */
export interface DraftAsking {
  readonly draftId: string;
  readonly person: Pick<SignedIn, 'accountId'>;
  readonly revision: number;
}

/** The desk at which drafts are written, handed in, given back and given up. */
@Injectable()
export class RuleDrafts {
  constructor(
    private readonly register: DraftRegister,
    private readonly steps: DraftStepRepository,
    private readonly content: DraftContent,
  ) {}

  /** Opens a draft from the pack in force, or from one that is named. @throws ProblemError */
  async open(draftId: string, { accountId }: SignedIn, asked: OpenRuleDraft): Promise<RuleDraftDetail> {
    const { title, intent, baseHash = await this.register.base(), files: given } = asked;
    const base = await this.content.baseFiles({ baseHash });
    if (base.size === 0) throw problem(404, 'rule-pack.unknown');
    const files = changesTo(draftedFiles(base, given ?? {}), base);
    return this.register.open(
      { draftId, baseHash, accountId, title, intent, files },
      given === undefined ? 'opened' : 'imported',
    );
  }

  /** Writes one file. @throws ProblemError */
  async save(asking: DraftAsking, { path, text }: SaveDraftFile): Promise<RuleDraftDetail> {
    const base = await this.content.baseFiles(await this.register.take(asking.draftId));
    const edit = { path, text, baseText: base.get(path) ?? null };
    return this.move(asking, { act: 'edited', path, decide: (draft) => editDraft(draft, edit, accessOf(asking)) });
  }

  /** Hands a draft to the approver. @throws ProblemError */
  async submit(asking: DraftAsking): Promise<RuleDraftDetail> {
    const checks = draftChecksOf(await this.content.check(await this.register.take(asking.draftId)));
    return this.move(asking, { act: 'submitted', decide: (draft) => submitDraft(draft, checks, accessOf(asking)) });
  }

  /** Gives a draft back to those who write it. @throws ProblemError */
  async giveBack(asking: DraftAsking, reason: string): Promise<RuleDraftDetail> {
    return this.move(asking, { act: 'returned', reason, decide: (draft) => returnDraft(draft, accessOf(asking)) });
  }

  /** Gives a draft up. @throws ProblemError */
  async withdraw(asking: DraftAsking, reason: string): Promise<RuleDraftDetail> {
    return this.move(asking, { act: 'withdrawn', reason, decide: (draft) => withdrawDraft(draft, accessOf(asking)) });
  }

  private async move(asking: DraftAsking, step: Omit<DraftMove, keyof DraftActor>): Promise<RuleDraftDetail> {
    const { draftId, person } = asking;
    const { now: at } = this.register.moment();
    refuseUnlessTaken(await this.steps.move({ draftId, accountId: person.accountId, at, ...step }));
    return this.register.find(draftId);
  }
}

/** What the person saw, and who it is. */
export function accessOf({ revision, person: { accountId } }: DraftAsking): DraftAccess {
  return { revision, accountId };
}
