import { randomUUID } from 'node:crypto';
import type { DecisionName, EnterpriseHistory, SlotValue, WorkCalendar } from '@app/domain';
import { sha256, type NewDecisionRecord } from '@app/persistence';
import {
  decide,
  EVALUATOR,
  factsFor,
  followedHash,
  PackShelf,
  type Asked,
  type CasePacks,
  type PackFiles,
  type RulePack,
} from '@app/rules';

/** A question to the rules. */
export interface RuleQuestion {
  readonly packHash: string;
  readonly decision: DecisionName;
  readonly asked: Asked;
  readonly enterprise: EnterpriseHistory;
}

/** What the rules answered, and what the record keeps of it. */
export interface RuleAnswer {
  readonly recordId: string;
  readonly outcome: Readonly<Record<string, SlotValue>>;
  readonly fired: readonly string[];
  readonly record: Pick<
    NewDecisionRecord,
    'packHash' | 'evaluator' | 'facts' | 'outcome' | 'fired' | 'nearMisses' | 'otherwiseUsed'
  >;
}

/** Answers questions by rule packs. */
export interface RuleBook {
  /** Hash of the pack that answers a decision of an open case. */
  readonly followed: (decision: DecisionName, packs: CasePacks) => Promise<string>;
  readonly decide: (question: RuleQuestion) => Promise<RuleAnswer>;
}

/** The pack is not there, or does not answer: a person has to look, nobody may guess. */
export class RulesUnavailableError extends Error {}

/** Rule packs from the record, each loaded once; evaluated live by json-rules-engine. */
export class StoredRuleBook implements RuleBook {
  private readonly shelf: PackShelf;

  constructor(
    files: PackFiles,
    private readonly calendar: () => Promise<WorkCalendar>,
  ) {
    this.shelf = new PackShelf(files, { sha256 });
  }

  /** Hash of the pack that answers a decision, as the pack of the opening says. @throws RulesUnavailableError */
  async followed(decision: DecisionName, packs: CasePacks): Promise<string> {
    return followedHash(await this.packOf(packs.opened), decision, packs);
  }

  /** Answers a question. @throws RulesUnavailableError */
  async decide({ packHash, decision, asked, enterprise }: RuleQuestion): Promise<RuleAnswer> {
    const pack = await this.packOf(packHash);
    const facts = await factsFor(pack, asked, { enterprise, calendar: this.calendar });
    const decided = await decide(pack, { decision, asOf: asked.on, facts });
    if (!decided.ok) throw new RulesUnavailableError(`${decision}: ${JSON.stringify(decided.refusal)}`);
    const { outcome, fired, nearMisses, otherwiseUsed } = decided.value;
    return {
      recordId: randomUUID(),
      outcome,
      fired: fired.map((rule) => rule.rule),
      record: { packHash, evaluator: EVALUATOR, facts, outcome, fired, nearMisses, otherwiseUsed },
    };
  }

  private async packOf(hash: string): Promise<RulePack> {
    const loading = await this.shelf.take(hash);
    if (loading === null) throw new RulesUnavailableError(`no rule pack ${hash}`);
    if (!loading.ok) throw new RulesUnavailableError(`rule pack ${hash}: ${JSON.stringify(loading.refusal)}`);
    return loading.value;
  }
}
