import { canonicalJson } from '../json/canonical-json.js';
import { openRules } from '../decision/candidate-rules.js';
import { runCompiled } from '../decision/compiled-run.js';
import { decide } from '../decision/decide.js';
import type { DecisionResult } from '../decision/decision-result.js';
import { settle } from '../decision/settle.js';
import { PARAMETERS } from '../pack/condition.js';
import { filledOutcomes } from '../pack/outcome-value.js';
import type { PackRule, RulePack } from '../pack/rule-pack.js';
import { changedSlots } from './changed-slots.js';
import { decisionBasis } from './decision-basis.js';
import { factsOfCatalogue, fittedFacts, hindering, packWithout, type FittedFacts } from './fitted-facts.js';
import type { RecordedDecision } from './recorded-decision.js';
import { ReplayGrounds, type ReplayGround } from './replay-ground.js';
import { responsibleRules } from './responsible-rules.js';
import type { Flip, Verdict } from './verdict.js';

/** How decisions are replayed. */
export interface ReplayOptions {
  /** First day of the changes: earlier decisions are asked as though it had come; `null` for each on its own day. */
  readonly notBefore: string | null;
}

/** What json-rules-engine says of a flip. */
export interface Confirmation {
  readonly agrees: boolean;
  /** `null` when it refuses the question. */
  readonly result: DecisionResult | null;
}

/** Replays recorded decisions against a candidate, with the compiled evaluation. */
export class ImpactReplay {
  private readonly grounds: ReplayGrounds;

  constructor(
    private readonly candidate: RulePack,
    private readonly options: ReplayOptions = { notBefore: null },
  ) {
    this.grounds = new ReplayGrounds(candidate);
  }

  /**
   * What the candidate would have decided, beside what is recorded.
   *
   * @param before - the pack that decided, when it is known: where it says of this decision what the candidate says,
   *   the record stands unchanged and is not replayed
   */
  verdict(record: RecordedDecision, before: RulePack | null = null): Verdict {
    const isSame = before !== null && this.decidesAlike(before, record.decision);
    return isSame ? { kind: 'unchanged', newlyOtherwise: false, replayed: false } : this.replayed(record);
  }

  /** Asks json-rules-engine what it says of a flip. */
  async confirm(record: RecordedDecision, flip: Flip): Promise<Confirmation> {
    const { facts, problems } = fittedFacts(this.candidate, record.facts);
    const pack = packWithout(this.candidate, problems);
    const asked = { decision: record.decision, asOf: this.dayOf(record), facts: factsOfCatalogue(pack, facts) };
    const answer = await decide(pack, asked);
    if (!answer.ok) return { agrees: false, result: null };
    const fired = answer.value.fired.map(({ rule }) => rule);
    const isSame = canonicalJson(answer.value.outcome) === canonicalJson(flip.outcome);
    return { agrees: isSame && fired.join(' ') === flip.fired.join(' '), result: answer.value };
  }

  private decidesAlike(before: RulePack, decision: string): boolean {
    return decisionBasis(before, decision) === decisionBasis(this.candidate, decision);
  }

  private dayOf({ asOf }: RecordedDecision): string {
    const { notBefore } = this.options;
    return notBefore !== null && asOf < notBefore ? notBefore : asOf;
  }

  private replayed(record: RecordedDecision): Verdict {
    const ground = this.grounds.on(record.decision, this.dayOf(record));
    if (ground === null) return withoutDecision(record);
    const fitted = fittedFacts(this.candidate, record.facts);
    const open = openRules(ground.rules, fitted.facts, this.candidate.fields);
    const problems = hindering(fitted.problems, { rules: ground.rules, open }, this.candidate.fields);
    if (problems.length > 0) return { kind: 'not-replayable', problems };
    return compared(record, ground, firedOf(ground, open, fitted));
  }
}

/** A candidate that has no such decision reads nothing: what it would do cannot be said. */
function withoutDecision({ decision }: RecordedDecision): Verdict {
  return { kind: 'not-replayable', problems: [{ path: decision, problem: 'unknown', expected: 'decision' }] };
}

function firedOf({ figures }: ReplayGround, open: readonly PackRule[], { facts }: FittedFacts): readonly PackRule[] {
  const ids = runCompiled(open, { ...facts, [PARAMETERS]: figures });
  return open.filter(({ id }) => ids.has(id));
}

function compared(record: RecordedDecision, ground: ReplayGround, fired: readonly PackRule[]): Verdict {
  const { decision, figures } = ground;
  const { outcome } = settle(decision, fired, figures);
  const newlyOtherwise = fired.length === 0 && Object.keys(record.said).length > 0;
  const changes = changedSlots(record.outcome, outcome);
  if (changes.length === 0) return { kind: 'unchanged', newlyOtherwise, replayed: true };
  const said = Object.fromEntries(fired.map(({ id, then }) => [id, filledOutcomes(then, figures)]));
  const responsible = responsibleRules(record.said, said, changes);
  return { kind: 'flipped', changes, responsible, newlyOtherwise, fired: fired.map(({ id }) => id), outcome };
}
