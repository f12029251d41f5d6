import type { DecisionResult } from '../decision/decision-result.js';
import type { ImpactReplay } from '../impact/impact-replay.js';
import type { RecordedDecision } from '../impact/recorded-decision.js';
import type { Flip } from '../impact/verdict.js';
import type { RulePack } from '../pack/rule-pack.js';
import type { DecisionBearer, ImpactTally } from './impact-tally.js';

/** Flips of one change that are shown, and as many again in open cases; the others are only counted. */
const SHOWN_EACH = 100;
/** Flips that are shown in all. */
const SHOWN_MOST = 5_000;

/** A recorded decision, and whose it is. */
export type StudiedDecision = RecordedDecision & DecisionBearer;

/** A flip that is shown: json-rules-engine was asked about it. */
export interface ShownFlip {
  readonly flip: Flip;
  readonly isConfirmed: boolean;
  /** What json-rules-engine says; `null` when it refuses the question. */
  readonly result: DecisionResult | null;
  /** Places of the changes in the counts. */
  readonly places: readonly number[];
}

/** Replays decisions one by one, counts them, and has the first flips of each kind confirmed. */
export class ImpactStudy {
  constructor(
    private readonly replay: ImpactReplay,
    readonly tally: ImpactTally,
  ) {}

  /**
   * Replays and counts a decision.
   *
   * @returns the flip when it is one that is shown
   */
  async study(record: StudiedDecision, before: RulePack | null): Promise<ShownFlip | null> {
    const verdict = this.replay.verdict(record, before);
    this.tally.add(verdict, record);
    if (verdict.kind !== 'flipped' || !this.isShown(verdict, record)) return null;
    const { agrees, result } = await this.replay.confirm(record, verdict);
    this.tally.addConfirmation(agrees);
    return { flip: verdict, isConfirmed: agrees, result, places: this.tally.placesOf(verdict, record.decision) };
  }

  private isShown(flip: Flip, { decision, isOpen }: StudiedDecision): boolean {
    if (this.tally.shown >= SHOWN_MOST) return false;
    const { count, open } = this.tally.rarest(flip, decision);
    return count <= SHOWN_EACH || (isOpen && open <= SHOWN_EACH);
  }
}
