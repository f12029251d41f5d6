import { evolve, stageOf, type CaseEvent, type CaseFile, type DecisionName } from '@app/domain';
import type { Settling } from '@app/persistence';
import type { Asked } from '@app/rules';
import type { RuleBook } from './rule-book.js';

/** Which rule packs an open case follows, as the pack says under which it was opened. */
export class FollowedPacks {
  constructor(
    private readonly rules: Pick<RuleBook, 'followed'>,
    private readonly settling: Pick<Settling, 'packHash' | 'packInForce'>,
  ) {}

  /** The event, with the pack that the case takes over where the event leads into another stage and rules have changed. */
  async withAdoption(event: CaseEvent, before: CaseFile | null): Promise<CaseEvent> {
    if (before === null || stageOf(evolve(before, event)) === stageOf(before)) return event;
    const packHash = await this.settling.packInForce(event.at);
    const instead = before.adoptedPack ?? this.settling.packHash;
    if (packHash === null || packHash === instead) return event;
    return { ...event, effects: [{ kind: 'rules-adopted', packHash, instead }, ...event.effects] };
  }

  /** Hash of the pack that answers a decision. */
  async hashFor(decision: DecisionName, { caseFile, at }: Pick<Asked, 'caseFile' | 'at'>): Promise<string> {
    return this.rules.followed(decision, {
      opened: this.settling.packHash,
      stage: caseFile.adoptedPack,
      inForce: async () => this.settling.packInForce(at),
    });
  }
}
