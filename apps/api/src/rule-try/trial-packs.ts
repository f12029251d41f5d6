import { Injectable } from '@nestjs/common';
import type { RuleDraft } from '@app/domain';
import { problem } from '@app/platform';
import type { Finding, RulePack } from '@app/rules';
import { DraftContent } from '../rule-draft/draft-content.js';
import { DraftRegister } from '../rule-draft/draft-register.js';

/** A pack on which is tried. */
export interface TrialPack {
  readonly pack: RulePack;
  readonly findings: readonly Finding[];
  /** The draft that it is; `null` for a stored pack. */
  readonly draft: RuleDraft | null;
  /** The pack on which the draft is built; `null` for a stored pack. */
  readonly base: RulePack | null;
}

/** Finds the pack on which is tried, checked as drafts are. */
@Injectable()
export class TrialPacks {
  constructor(
    private readonly register: DraftRegister,
    private readonly content: DraftContent,
  ) {}

  /** A stored pack. @throws ProblemError */
  async stored(hash: string): Promise<TrialPack> {
    const files = await this.content.baseFiles({ baseHash: hash });
    if (files.size === 0) throw problem(404, 'rule-pack.unknown');
    const { pack, findings } = await this.content.check({ baseHash: hash, files: {} });
    if (pack === null) throw problem(422, 'rule-pack.unreadable');
    return { pack, findings, draft: null, base: null };
  }

  /** A draft as it is now. @throws ProblemError while its files make no pack */
  async ofDraft(draftId: string): Promise<TrialPack> {
    const draft = await this.register.take(draftId);
    const { pack, findings } = await this.content.check(draft);
    if (pack === null) throw problem(422, 'rule-pack.unreadable');
    const { pack: base } = await this.content.check({ ...draft, files: {} });
    return { pack, findings, draft, base };
  }
}
