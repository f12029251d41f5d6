import { Controller } from '@nestjs/common';
import type { RuleTrial, TrialGround, TrialInput } from '@app/contracts';
import type { SignedIn } from '@app/persistence';
import { Input, Operation, type InputOf } from '@app/platform';
import { Person } from '../access/signed-in-request.js';
import { RuleTrials } from './rule-trials.js';
import { trialGround } from './trial-ground.js';
import { TrialInputs } from './trial-inputs.js';
import { TrialPacks } from './trial-packs.js';

/** Trying a decision on a stored pack or on a draft; nothing is recorded and no case is moved. */
@Controller()
export class RuleTryController {
  constructor(
    private readonly packs: TrialPacks,
    private readonly inputs: TrialInputs,
    private readonly trials: RuleTrials,
  ) {}

  @Operation('readPackTrialGround')
  async packGround(@Input() { params }: InputOf<'readPackTrialGround'>): Promise<TrialGround> {
    return trialGround(await this.packs.stored(params.hash));
  }

  @Operation('readPackTrialInput')
  async packInput(
    @Person() person: SignedIn,
    @Input() { params, query }: InputOf<'readPackTrialInput'>,
  ): Promise<TrialInput> {
    return this.inputs.find({ person, on: await this.packs.stored(params.hash) }, query);
  }

  @Operation('tryPackRules')
  async tryPack(@Input() { params, body }: InputOf<'tryPackRules'>): Promise<RuleTrial> {
    return this.trials.answer(await this.packs.stored(params.hash), body);
  }

  @Operation('readDraftTrialGround')
  async draftGround(@Input() { params }: InputOf<'readDraftTrialGround'>): Promise<TrialGround> {
    return trialGround(await this.packs.ofDraft(params.draftId));
  }

  @Operation('readDraftTrialInput')
  async draftInput(
    @Person() person: SignedIn,
    @Input() { params, query }: InputOf<'readDraftTrialInput'>,
  ): Promise<TrialInput> {
    return this.inputs.find({ person, on: await this.packs.ofDraft(params.draftId) }, query);
  }

  @Operation('tryDraftRules')
  async tryDraft(@Input() { params, body }: InputOf<'tryDraftRules'>): Promise<RuleTrial> {
    return this.trials.answer(await this.packs.ofDraft(params.draftId), body);
  }
}
