import { randomUUID } from 'node:crypto';
import type { DecisionName, SlotValue } from '@app/domain';
import { sha256, type EnterpriseHistory, type NewDecisionRecord } from '@app/persistence';
import { decide, loadPack, type RulePack } from '@app/rules';
import { factSnapshot, type Asked } from './fact-snapshot.js';

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
    'evaluator' | 'facts' | 'outcome' | 'fired' | 'nearMisses' | 'otherwiseUsed'
  >;
}

/** Answers questions by the pack that the case is bound to. */
export interface RuleBook {
  readonly decide: (question: RuleQuestion) => Promise<RuleAnswer>;
}

/** Files of a pack by path, by the pack's hash. */
export type PackFiles = (hash: string) => Promise<ReadonlyMap<string, string> | null>;

/** The pack is not there, or does not answer: a person has to look, nobody may guess. */
export class RulesUnavailableError extends Error {}

const EVALUATOR = 'json-rules-engine@7.3.1';

/** Rule packs from the record, each loaded once; evaluated live by json-rules-engine. */
export class StoredRuleBook implements RuleBook {
  private readonly packs = new Map<string, RulePack>();

  constructor(private readonly files: PackFiles) {}

  /** Answers a question. @throws RulesUnavailableError */
  async decide({ packHash, decision, asked, enterprise }: RuleQuestion): Promise<RuleAnswer> {
    const pack = await this.packOf(packHash);
    const facts = factSnapshot(asked, enterprise);
    const decided = await decide(pack, { decision, asOf: asked.on, facts });
    if (!decided.ok) throw new RulesUnavailableError(`${decision}: ${JSON.stringify(decided.refusal)}`);
    const { outcome, fired, nearMisses, otherwiseUsed } = decided.value;
    return {
      recordId: randomUUID(),
      outcome,
      fired: fired.map((rule) => rule.rule),
      record: { evaluator: EVALUATOR, facts, outcome, fired, nearMisses, otherwiseUsed },
    };
  }

  private async packOf(hash: string): Promise<RulePack> {
    const known = this.packs.get(hash);
    if (known !== undefined) return known;
    const files = await this.files(hash);
    if (files === null) throw new RulesUnavailableError(`no rule pack ${hash}`);
    const loaded = loadPack(files, { sha256 });
    if (!loaded.ok) throw new RulesUnavailableError(`rule pack ${hash}: ${JSON.stringify(loaded.refusal)}`);
    this.packs.set(hash, loaded.value);
    return loaded.value;
  }
}
