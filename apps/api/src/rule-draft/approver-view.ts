import { Injectable } from '@nestjs/common';
import type { DraftChecks, RuleDraft } from '@app/domain';
import type { SeenByApprover } from '@app/persistence';
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
  ) {}

  /** The pack, what the checks say, and the changes in words; `null` while the files make no pack. */
  async of(draft: RuleDraft): Promise<{ readonly checks: DraftChecks; readonly seen: SeenByApprover } | null> {
    const checked = await this.content.check(draft);
    const words = await this.wording.changes(draft);
    if (checked.pack === null || words === null) return null;
    const { hash, id: name, title, ruleCount } = checked.pack;
    const pack = { hash, name, title, ruleCount, files: await this.content.files(draft) };
    // The summary of the impact joins here once it is computed.
    const seen = { pack, words, wordsHash: sha256(canonicalJson(words)), impactHash: null };
    return { checks: draftChecksOf(checked), seen };
  }
}
