import { Injectable } from '@nestjs/common';
import type { MergeConflictView, PackChangeView, RebaseDraft, RuleDraftDetail, RuleView } from '@app/contracts';
import { changesTo, rebaseDraft, type RuleDraft } from '@app/domain';
import { DraftStepRepository } from '@app/persistence';
import { problem } from '@app/platform';
import { mergePacks, packDiff, type MergeConflict, type PackChange } from '@app/rules';
import { readableRules } from '../rule-pack/readable-rules.js';
import { DraftContent } from './draft-content.js';
import { refuseUnlessTaken } from './draft-problem.js';
import { DraftRegister } from './draft-register.js';
import { accessOf, type DraftAsking } from './rule-drafts.js';

type Texts = ReadonlyMap<string, string>;

/** What a draft changes, in words, and how it is joined with what came into force in between. */
@Injectable()
export class DraftWording {
  constructor(
    private readonly register: DraftRegister,
    private readonly steps: DraftStepRepository,
    private readonly content: DraftContent,
  ) {}

  /** Everything that a draft changes; `null` while its files make no pack. */
  async changes(draft: RuleDraft): Promise<PackChangeView[] | null> {
    const [before, after] = await Promise.all([this.content.check({ ...draft, files: {} }), this.content.check(draft)]);
    if (before.pack === null || after.pack === null) return null;
    return packDiff(before.pack, after.pack).map(viewOf);
  }

  /** The rules of a draft with what they ask in words; `null` while its files make no pack. */
  async rules(draft: RuleDraft): Promise<RuleView[] | null> {
    const { pack } = await this.content.check(draft);
    return pack === null ? null : readableRules(pack, this.register.moment().today);
  }

  /** Puts a draft on the pack in force. @throws ProblemError naming every thing that both changed */
  async rebase(asking: DraftAsking, keep: RebaseDraft['keep'] = {}): Promise<RuleDraftDetail> {
    const { draftId, person } = asking;
    const draft = await this.register.take(draftId);
    const baseHash = await this.register.base();
    if (baseHash === draft.baseHash) throw problem(409, 'rule-pack.base-stands');
    const theirs = await this.content.baseFiles({ baseHash });
    const files = changesTo(await this.merged(draft, { theirs, keep }), theirs);
    const actor = { draftId, accountId: person.accountId, at: this.register.moment().now };
    refuseUnlessTaken(
      await this.steps.move({
        ...actor,
        act: 'rebased',
        decide: (current) => rebaseDraft(current, { baseHash, files }, accessOf(asking)),
      }),
    );
    return this.register.find(draftId);
  }

  private async merged(
    draft: RuleDraft,
    { theirs, keep }: { readonly theirs: Texts; readonly keep: NonNullable<RebaseDraft['keep']> },
  ): Promise<Texts> {
    const base = await this.content.baseFiles(draft);
    const mine = await this.content.files(draft);
    const merge = mergePacks({ base, mine, theirs }, keep);
    if (merge.ok) return merge.files;
    const conflicts = merge.conflicts.map(conflictView);
    throw problem(409, 'rule-pack.merge-conflicts', { data: { conflicts } });
  }
}

function conflictView({ mine: _mine, theirs: _theirs, rows, texts, ...conflict }: MergeConflict): MergeConflictView {
  return { ...conflict, rows: rows.map((row) => ({ ...row })), texts: { ...texts } };
}

function viewOf({ during, ...change }: PackChange): PackChangeView {
  return { ...change, during: during === null ? null : { from: during.from, to: during.to } };
}
