import { applicableRules, figuresOn, type Figures } from '../decision/applicable-rules.js';
import type { PackDecision, PackRule, RulePack } from '../pack/rule-pack.js';

/** What holds for a decision on a day. */
export interface ReplayGround {
  readonly decision: PackDecision;
  readonly rules: readonly PackRule[];
  readonly figures: Figures;
}

/** Days that are kept: records come in no order of days, and most deployments have few hundred. */
const KEPT = 5_000;

/** What holds in a pack, by decision and day; each found once. */
export class ReplayGrounds {
  private readonly known = new Map<string, ReplayGround | null>();

  constructor(private readonly pack: RulePack) {}

  /** What holds; `null` when the pack has no such decision. */
  on(decision: string, day: string): ReplayGround | null {
    const key = `${decision} ${day}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    if (this.known.size >= KEPT) this.known.clear();
    const found = this.find(decision, day);
    this.known.set(key, found);
    return found;
  }

  private find(id: string, day: string): ReplayGround | null {
    const decision = this.pack.decisions.find((one) => one.id === id);
    if (decision === undefined) return null;
    return { decision, rules: applicableRules(decision, day), figures: figuresOn(this.pack, day) };
  }
}
