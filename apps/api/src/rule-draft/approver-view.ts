import { Injectable } from '@nestjs/common';
import type { ApprovalNeeds, DraftChecks, RuleDraft } from '@app/domain';
import type { SeenByApprover } from '@app/persistence';
import { sha256 } from '@app/platform';
import { canonicalJson } from '@app/rules';
import { DraftContent, draftChecksOf } from './draft-content.js';
import { DraftWording } from './draft-wording.js';
import { DraftGates, needsOf } from '../rule-gate/draft-gates.js';

/** What an approver is shown, and what his approval needs. */
export interface ShownToApprover {
  readonly checks: DraftChecks;
  readonly needs: ApprovalNeeds;
  readonly seen: SeenByApprover;
}

/** What an approver is shown of a draft, kept with the approval. */
@Injectable()
export class ApproverView {
  constructor(
    private readonly content: DraftContent,
    private readonly wording: DraftWording,
    private readonly gates: DraftGates,
  ) {}

  /** The pack, what the checks say, and the changes in words; `null` while the files make no pack. */
  async of(draft: RuleDraft): Promise<ShownToApprover | null> {
    const checked = await this.content.check(draft);
    const words = await this.wording.changes(draft);
    if (checked.pack === null || words === null) return null;
    const { hash, id: name, title, ruleCount } = checked.pack;
    const pack = { hash, name, title, ruleCount, files: await this.content.files(draft) };
    const impactHash = await this.gates.impactHash(hash);
    const gates = await this.gates.of(draft);
    const seen = { pack, words, wordsHash: sha256(canonicalJson(words)), impactHash, gates };
    return { checks: draftChecksOf(checked), needs: needsOf(gates), seen };
  }
}
