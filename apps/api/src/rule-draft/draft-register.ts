import { Injectable } from '@nestjs/common';
import type { RuleDraftDetail, RuleDraftView } from '@app/contracts';
import type { Instant, PlainDate, RuleDraft } from '@app/domain';
import { RuleActivationRepository, RuleDraftRepository, type NewRuleDraft } from '@app/persistence';
import { LegalClock, problem } from '@app/platform';

/** Drafts as they stand now, by the clock of the deployment. */
@Injectable()
export class DraftRegister {
  constructor(
    private readonly drafts: RuleDraftRepository,
    private readonly activations: RuleActivationRepository,
    private readonly clock: LegalClock,
  ) {}

  /** Now, with the legal day in which it lies. */
  moment(): { readonly now: Instant; readonly today: PlainDate } {
    return this.clock.moment();
  }

  /** The first instant of a legal day. */
  startOfDay(on: PlainDate): Instant {
    return this.clock.startOfDay(on);
  }

  /** Every draft, the last changed first. */
  async list(): Promise<RuleDraftView[]> {
    return this.drafts.list(this.clock.now());
  }

  /** The pack that the next case gets. @throws ProblemError where there is none */
  async base(): Promise<string> {
    const baseHash = await this.activations.inForce(this.clock.now());
    if (baseHash === null) throw problem(409, 'rule-pack.none-in-force');
    return baseHash;
  }

  /** Opens a draft. */
  async open(draft: Omit<NewRuleDraft, 'at'>, act: 'opened' | 'imported'): Promise<RuleDraftDetail> {
    await this.drafts.open({ ...draft, at: this.clock.now() }, act);
    return this.find(draft.draftId);
  }

  /** A draft with everything that was done with it. @throws ProblemError */
  async find(draftId: string): Promise<RuleDraftDetail> {
    const found = await this.drafts.find(draftId, this.clock.now());
    if (found === null) throw problem(404, 'rule-pack.draft-unknown');
    return found;
  }

  /** A draft as the core knows it. @throws ProblemError */
  async take(draftId: string): Promise<RuleDraft> {
    const found = await this.drafts.take(draftId, this.clock.now());
    if (found === null) throw problem(404, 'rule-pack.draft-unknown');
    return found;
  }
}
