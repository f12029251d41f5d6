import { Controller } from '@nestjs/common';
import type { DraftWords, RuleDraftDetail, RuleView } from '@app/contracts';
import type { SignedIn } from '@app/persistence';
import { Input, Operation, type InputOf } from '@app/platform';
import { Person } from '../access/signed-in-request.js';
import { DraftRegister } from './draft-register.js';
import { DraftWording } from './draft-wording.js';

/** What drafts change, in words, and how they are joined with what came into force in between. */
@Controller()
export class DraftWordingController {
  constructor(
    private readonly register: DraftRegister,
    private readonly wording: DraftWording,
  ) {}

  @Operation('compareRuleDraft')
  async compare(@Input() { params }: InputOf<'compareRuleDraft'>): Promise<DraftWords> {
    const draft = await this.register.take(params.draftId);
    return { revision: draft.revision, changes: await this.wording.changes(draft) };
  }

  @Operation('listDraftRules')
  async rules(@Input() { params }: InputOf<'listDraftRules'>): Promise<{ revision: number; items: RuleView[] | null }> {
    const draft = await this.register.take(params.draftId);
    return { revision: draft.revision, items: await this.wording.rules(draft) };
  }

  @Operation('rebaseRuleDraft')
  async rebase(
    @Person() person: SignedIn,
    @Input() { params, body }: InputOf<'rebaseRuleDraft'>,
  ): Promise<RuleDraftDetail> {
    return this.wording.rebase({ ...params, person, revision: body.revision }, body.keep);
  }
}
