import { Injectable } from '@nestjs/common';
import type { RuleImpact, StartRuleImpact } from '@app/contracts';
import { RuleImpactRepository, type ImpactOutcome, type NewImpact } from '@app/persistence';
import { problem } from '@app/platform';
import { ImpactGround } from './impact-ground.js';
import { ImpactRunner } from './impact-runner.js';
import { impactView } from './impact-view.js';

/** Starts, stops and shows the replay of recorded decisions against drafts. */
@Injectable()
export class RuleImpacts {
  constructor(
    private readonly runs: RuleImpactRepository,
    private readonly ground: ImpactGround,
    private readonly runner: ImpactRunner,
  ) {}

  /** Begins a run over a draft as it is now. @throws ProblemError while its files make no pack */
  async start(
    { impactId, draftId, accountId }: Pick<NewImpact, 'impactId' | 'draftId' | 'accountId'>,
    asked: StartRuleImpact,
  ): Promise<RuleImpact> {
    await this.runs.begin({ impactId, accountId, ...(await this.ground.of(draftId, asked)) });
    this.runner.enqueue(impactId);
    return this.find(impactId);
  }

  /** The runs of a draft. @throws ProblemError */
  async list(draftId: string): Promise<RuleImpact[]> {
    await this.ground.expect(draftId);
    return (await this.runs.list(draftId)).map(impactView);
  }

  /** One run. @throws ProblemError */
  async find(impactId: string): Promise<RuleImpact> {
    const run = await this.runs.find(impactId);
    if (run === null) throw problem(404, 'rule-impact.unknown');
    return impactView(run);
  }

  /** Stops a run. @throws ProblemError */
  async cancel(impactId: string): Promise<RuleImpact> {
    refuseUnlessDone(await this.runs.cancel(impactId, this.ground.now()));
    return this.find(impactId);
  }

  /** Has a run go on. @throws ProblemError */
  async resume(impactId: string): Promise<RuleImpact> {
    refuseUnlessDone(await this.runs.resume(impactId));
    this.runner.enqueue(impactId);
    return this.find(impactId);
  }
}

function refuseUnlessDone(outcome: ImpactOutcome): void {
  if (outcome === 'rule-impact.unknown') throw problem(404, outcome);
  if (outcome !== 'done') throw problem(409, outcome);
}
