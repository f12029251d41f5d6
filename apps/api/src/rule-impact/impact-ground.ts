import { Injectable } from '@nestjs/common';
import type { StartRuleImpact } from '@app/contracts';
import { plainDate, type Instant, type PlainDate } from '@app/domain';
import { DecisionStream, type NewImpact } from '@app/persistence';
import { problem } from '@app/platform';
import { lastFirstDay, NO_COUNTS, type RulePack } from '@app/rules';
import { DraftContent } from '../rule-draft/draft-content.js';
import { DraftRegister } from '../rule-draft/draft-register.js';

/** Finds out what a run rests on: the draft as it is now, and the decisions that are on record by now. */
@Injectable()
export class ImpactGround {
  constructor(
    private readonly register: DraftRegister,
    private readonly content: DraftContent,
    private readonly stream: DecisionStream,
  ) {}

  /** Now. */
  now(): Instant {
    return this.register.moment().now;
  }

  /** Refuses a draft that is not there. @throws ProblemError */
  async expect(draftId: string): Promise<void> {
    await this.register.take(draftId);
  }

  /** What a run over a draft rests on. @throws ProblemError while its files make no pack */
  async of(draftId: string, asked: StartRuleImpact): Promise<Omit<NewImpact, 'impactId' | 'accountId'>> {
    const draft = await this.register.take(draftId);
    const { pack: base } = await this.content.check({ ...draft, files: {} });
    const { pack } = await this.content.check(draft);
    if (pack === null) throw problem(422, 'rule-pack.unreadable');
    const { baseHash, files } = draft;
    const notBefore = asked.day === 'first' ? firstDayOf(base, pack) : null;
    const question = await this.questionOf(asked);
    return { draftId, hash: pack.hash, baseHash, files, notBefore, counts: NO_COUNTS, ...question };
  }

  private async questionOf(asked: StartRuleImpact): Promise<ImpactQuestion> {
    const [decision, since, sample] = [asked.decision ?? null, asked.since ?? null, asked.sample ?? null];
    const at = this.register.moment().now;
    const sinceAt = since === null ? null : this.register.startOfDay(since);
    const count = await this.stream.count({ decision, since: sinceAt, until: at });
    const isDrawn = sample !== null && sample < count;
    return { decision, since, sinceAt, sample: isDrawn ? sample : null, total: isDrawn ? sample : count, at };
  }
}

type ImpactQuestion = Pick<NewImpact, 'decision' | 'since' | 'sinceAt' | 'sample' | 'total' | 'at'>;

/** The first day of what a draft changes; changes without a day hold on the own day of each decision. */
function firstDayOf(base: RulePack | null, pack: RulePack): PlainDate | null {
  const day = base === null ? null : lastFirstDay(base, pack);
  return day === null ? null : plainDate(day);
}
