import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import type { RuleTrial, TryRules } from '@app/contracts';
import { problem } from '@app/platform';
import {
  changedSlots,
  fieldName,
  tryDecision,
  tryOnOther,
  type OtherAnswer,
  type RulePack,
  type Trial,
} from '@app/rules';
import { LOG } from '../foundation/tokens.js';
import type { TrialPack } from './trial-packs.js';
import { problemOfTrial } from './trial-problem.js';
import { trialAnswer } from './trial-view.js';

/** Tries questions on packs: json-rules-engine answers, the compiled evaluation is asked whether it agrees. */
@Injectable()
export class RuleTrials {
  constructor(@Inject(LOG) private readonly logger: Logger) {}

  /** What a pack answers, beside its base. @throws ProblemError */
  async answer(on: TrialPack, asked: TryRules): Promise<RuleTrial> {
    const trial = await this.trial(on.pack, asked);
    const answer = trialAnswer(on.pack, trial);
    return { answer, base: on.base === null ? null : await this.beside(on.base, asked, trial) };
  }

  /** What json-rules-engine answers. @throws ProblemError */
  async trial(pack: RulePack, { figures = {}, ...asked }: TryRules): Promise<Trial> {
    refuseUnknownFigures(pack, figures);
    const answer = await tryDecision(pack, { ...asked, figures });
    if (!answer.ok) throw problemOfTrial(answer.refusal, pack);
    this.note(pack, asked, answer.value);
    return answer.value;
  }

  private async beside(base: RulePack, { figures = {}, ...asked }: TryRules, trial: Trial): Promise<RuleTrial['base']> {
    const known = new Set(base.parameters.map(({ id }) => id));
    const assumed = Object.fromEntries(Object.entries(figures).filter(([figure]) => known.has(figure)));
    const other = await tryOnOther(base, { ...asked, figures: assumed });
    if (!other.ok) return { answer: null, unread: unreadOf(other, base), changed: [] };
    this.note(base, asked, other.value);
    const changes = changedSlots(other.value.result.outcome, trial.result.outcome);
    return { answer: trialAnswer(base, other.value), unread: [], changed: changes.map(({ slot }) => slot) };
  }

  /** The two evaluators must agree on everything: a difference is a fault of ours. */
  private note(pack: RulePack, { decision, asOf }: Pick<TryRules, 'decision' | 'asOf'>, { agrees }: Trial): void {
    if (!agrees) this.logger.error({ packHash: pack.hash, decision, asOf }, 'the evaluators of rules differ');
  }
}

function refuseUnknownFigures({ parameters }: RulePack, figures: Readonly<Record<string, number>>): void {
  const unknown = Object.keys(figures).find((figure) => !parameters.some(({ id }) => id === figure));
  if (unknown !== undefined) throw problem(422, 'rule-trial.figure-unknown', { data: { figure: unknown } });
}

function unreadOf(
  other: Exclude<OtherAnswer, { ok: true }>,
  { fields }: RulePack,
): NonNullable<RuleTrial['base']>['unread'] {
  if (other.refusal !== null) return [];
  return other.unread.map(({ path }) => {
    const field = fields.find((one) => `${one.fact}.${fieldName(one.path)}` === path);
    return field?.label ?? { zh: path, en: path };
  });
}
