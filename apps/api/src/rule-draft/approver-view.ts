import { Injectable } from '@nestjs/common';
import type { DraftChecks, RuleDraft } from '@app/domain';
import { RuleImpactRepository, type SeenByApprover } from '@app/persistence';
import { sha256 } from '@app/platform';
import { canonicalJson } from '@app/rules';
import { DraftContent, draftChecksOf } from './draft-content.js';
import { DraftWording } from './draft-wording.js';

/** What an approver is shown of a draft, kept with the approval. */
@Injectable()
export class ApproverView {
  constructor(
    private readonly content: DraftContent,
    private readonly wording: DraftWording,
    private readonly impacts: RuleImpactRepository,
  ) {}

  /** The pack, what the checks say, and the changes in words; `null` while the files make no pack. */
  async of(draft: RuleDraft): Promise<{ readonly checks: DraftChecks; readonly seen: SeenByApprover } | null> {
    const checked = await this.content.check(draft);
    const words = await this.wording.changes(draft);
    if (checked.pack === null || words === null) return null;
    const { hash, id: name, title, ruleCount } = checked.pack;
    const pack = { hash, name, title, ruleCount, files: await this.content.files(draft) };
    const impactHash = await this.impactHash(hash);
    const seen = { pack, words, wordsHash: sha256(canonicalJson(words)), impactHash };
    return { checks: draftChecksOf(checked), seen };
  }

  /** SHA-256 over question and counts of the last impact run over the pack; `null` when none came to its end. */
  private async impactHash(hash: string): Promise<string | null> {
    const run = await this.impacts.lastDone(hash);
    if (run === null) return null;
    const { decision, since, sample, notBefore, total, counts } = run;
    return sha256(canonicalJson({ hash, decision, since, sample, notBefore, total, counts }));
  }
}
