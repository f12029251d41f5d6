import { Controller } from '@nestjs/common';
import type { DraftGates as DraftGatesView, ExampleProposals } from '@app/contracts';
import { Input, Operation, type InputOf } from '@app/platform';
import { DraftRegister } from '../rule-draft/draft-register.js';
import { DraftGates } from './draft-gates.js';
import { ExampleProposer } from './example-proposer.js';

/** What stands between a draft and its approval, and examples that help over it. */
@Controller()
export class RuleGateController {
  constructor(
    private readonly register: DraftRegister,
    private readonly gates: DraftGates,
    private readonly proposer: ExampleProposer,
  ) {}

  @Operation('readDraftGates')
  async read(@Input() { params }: InputOf<'readDraftGates'>): Promise<DraftGatesView> {
    return this.gates.view(await this.register.take(params.draftId));
  }

  @Operation('proposeDraftExamples')
  async propose(@Input() { params, query }: InputOf<'proposeDraftExamples'>): Promise<ExampleProposals> {
    return this.proposer.of(params.draftId, query);
  }
}
