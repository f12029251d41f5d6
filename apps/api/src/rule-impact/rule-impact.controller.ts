import { Controller } from '@nestjs/common';
import type { ImpactFlip, RuleImpact } from '@app/contracts';
import { ImpactFlipRepository, type SignedIn } from '@app/persistence';
import { Input, Operation, type InputOf } from '@app/platform';
import { Person } from '../access/signed-in-request.js';
import { RuleImpacts } from './rule-impacts.js';

/** What a draft of the rules would have changed in decisions that are on record. */
@Controller()
export class RuleImpactController {
  constructor(
    private readonly impacts: RuleImpacts,
    private readonly flips: ImpactFlipRepository,
  ) {}

  @Operation('listRuleImpacts')
  async list(@Input() { params }: InputOf<'listRuleImpacts'>): Promise<{ items: RuleImpact[] }> {
    return { items: await this.impacts.list(params.draftId) };
  }

  @Operation('startRuleImpact')
  async start(
    @Person() { accountId }: SignedIn,
    @Input() { params, body, key }: InputOf<'startRuleImpact'>,
  ): Promise<RuleImpact> {
    return this.impacts.start({ impactId: key, draftId: params.draftId, accountId }, body);
  }

  @Operation('readRuleImpact')
  async read(@Input() { params }: InputOf<'readRuleImpact'>): Promise<RuleImpact> {
    return this.impacts.find(params.impactId);
  }

  @Operation('listImpactFlips')
  async listFlips(
    @Input() { params, query }: InputOf<'listImpactFlips'>,
  ): Promise<{ items: ImpactFlip[]; next: string | null }> {
    await this.impacts.find(params.impactId);
    return this.flips.list(params.impactId, query);
  }

  @Operation('cancelRuleImpact')
  async cancel(@Input() { params }: InputOf<'cancelRuleImpact'>): Promise<RuleImpact> {
    return this.impacts.cancel(params.impactId);
  }

  @Operation('resumeRuleImpact')
  async resume(@Input() { params }: InputOf<'resumeRuleImpact'>): Promise<RuleImpact> {
    return this.impacts.resume(params.impactId);
  }
}
