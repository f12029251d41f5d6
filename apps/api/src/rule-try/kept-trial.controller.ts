import { Controller } from '@nestjs/common';
import type { RuleDraftDetail } from '@app/contracts';
import type { SignedIn } from '@app/persistence';
import { Input, Operation, type InputOf } from '@app/platform';
import { Person } from '../access/signed-in-request.js';
import { KeptTrials } from './kept-trials.js';
import { TrialPacks } from './trial-packs.js';

/** Tried cases that become examples of a draft. */
@Controller()
export class KeptTrialController {
  constructor(
    private readonly packs: TrialPacks,
    private readonly kept: KeptTrials,
  ) {}

  @Operation('keepTrial')
  async keep(@Person() person: SignedIn, @Input() { params, body }: InputOf<'keepTrial'>): Promise<RuleDraftDetail> {
    return this.kept.keep(await this.packs.ofDraft(params.draftId), { ...params, person, asked: body });
  }
}
