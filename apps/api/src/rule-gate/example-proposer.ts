import { Injectable } from '@nestjs/common';
import type { ExampleProposals } from '@app/contracts';
import { plainDate, type PlainDate } from '@app/domain';
import { lastFirstDay, proposalView, proposeExamples, type RulePack } from '@app/rules';
import { DraftContent } from '../rule-draft/draft-content.js';
import { DraftRegister } from '../rule-draft/draft-register.js';

/** Makes examples of the rules of a draft, for a person to confirm. */
@Injectable()
export class ExampleProposer {
  constructor(
    private readonly register: DraftRegister,
    private readonly content: DraftContent,
  ) {}

  /** Examples of a rule on the day from which the changes hold; none while the files make no pack. */
  async of(draftId: string, asked: { readonly decision: string; readonly rule: string }): Promise<ExampleProposals> {
    const draft = await this.register.take(draftId);
    const { pack: base } = await this.content.check({ ...draft, files: {} });
    const { pack } = await this.content.check(draft);
    const { revision } = draft;
    if (pack === null) return { revision, items: [] };
    const proposals = await proposeExamples(pack, { ...asked, asOf: this.dayOf(base, pack) });
    const items = proposals.map((one) => {
      const { given, outcome, fired, asOf, ...view } = proposalView(pack, one);
      const day = plainDate(asOf) ?? this.register.moment().today;
      return { ...view, asOf: day, given: [...given], outcome: [...outcome], fired: [...fired] };
    });
    return { revision, items };
  }

  private dayOf(base: RulePack | null, pack: RulePack): PlainDate {
    const { today } = this.register.moment();
    const first = base === null ? null : plainDate(lastFirstDay(base, pack) ?? '');
    return first !== null && first > today ? first : today;
  }
}
