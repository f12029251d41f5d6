import type { DecisionName, PlainDate } from '@app/domain';
import {
  DecisionStream,
  RulePackReader,
  type Database,
  type DecisionQuestion,
  type StreamedDecision,
} from '@app/persistence';
import { sha256, type LegalClock } from '@app/platform';
import {
  ImpactReplay,
  ImpactStudy,
  ImpactTally,
  lastFirstDay,
  PackShelf,
  wilsonInterval,
  type ImpactCounts,
  type RulePack,
  type ShareInterval,
  type ShownFlip,
} from '@app/rules';

const AT_ONCE = 500;

/** Which recorded decisions are decided again. */
export interface ImpactWish {
  readonly decision: DecisionName | null;
  readonly since: PlainDate | null;
  readonly sample: number | null;
  readonly isOnOwnDay: boolean;
}

/** What a folder of rules would have changed. */
export interface FoundImpact {
  readonly hash: string;
  readonly notBefore: string | null;
  readonly total: number;
  readonly counts: ImpactCounts;
  readonly interval: ShareInterval | null;
  readonly flips: readonly FoundFlip[];
}

/** A decision that would have gone differently. */
export interface FoundFlip
  extends
    Pick<StreamedDecision, 'recordId' | 'caseNumber' | 'decision' | 'asOf' | 'isOpen' | 'departmentCode'>,
    Pick<ShownFlip['flip'], 'changes' | 'responsible' | 'newlyOtherwise'> {
  readonly isConfirmed: boolean;
}

/** What an impact is worked out from. */
interface ImpactSource {
  readonly database: Database;
  readonly clock: LegalClock;
  readonly candidate: RulePack;
}

/** Decides what is on record again, a part at a time. */
export async function impactOn({ database, clock, candidate }: ImpactSource, wish: ImpactWish): Promise<FoundImpact> {
  const [stream, packs, until] = [new DecisionStream(database), new RulePackReader(database), clock.now()];
  const shelf = new PackShelf(async (hash) => packs.files(hash), { sha256 });
  const notBefore = wish.isOnOwnDay ? null : firstDay(await packOf(shelf, await packs.inForceAt(until)), candidate);
  const study = new ImpactStudy(new ImpactReplay(candidate, { notBefore }), new ImpactTally());
  const question = { decision: wish.decision, since: startOf(clock, wish), until };
  const count = await stream.count(question);
  const total = Math.min(count, wish.sample ?? count);
  const flips: FoundFlip[] = [];
  for await (const record of firstOf(stream, question, total)) {
    const shown = await study.study(record, await packOf(shelf, record.packHash));
    if (shown !== null) flips.push(flipOf(record, shown));
  }
  const counts = study.tally.counts();
  const replayed = counts.seen.count - counts.notReplayable.count;
  const interval = total < count ? wilsonInterval(counts.flipped.count, replayed) : null;
  return { hash: candidate.hash, notBefore, total, counts, interval, flips };
}

/** The first decisions, read a part at a time. */
async function* firstOf(
  stream: DecisionStream,
  question: DecisionQuestion,
  total: number,
): AsyncGenerator<StreamedDecision> {
  let after: string | null = null;
  for (let left = total; left > 0;) {
    const records: readonly StreamedDecision[] = await stream.next(question, { after, limit: Math.min(AT_ONCE, left) });
    yield* records;
    after = records.at(-1)?.recordId ?? null;
    left = records.length === 0 ? 0 : left - records.length;
  }
}

function startOf(clock: LegalClock, { since }: ImpactWish): DecisionQuestion['since'] {
  return since === null ? null : clock.startOfDay(since);
}

async function packOf(shelf: PackShelf, hash: string | null): Promise<RulePack | null> {
  const loading = hash === null ? null : await shelf.take(hash);
  return loading?.ok === true ? loading.value : null;
}

function firstDay(inForce: RulePack | null, candidate: RulePack): string | null {
  return inForce === null ? null : lastFirstDay(inForce, candidate);
}

function flipOf(record: StreamedDecision, { flip, isConfirmed }: ShownFlip): FoundFlip {
  const { recordId, caseNumber, decision, asOf, isOpen, departmentCode } = record;
  const { changes, responsible, newlyOtherwise } = flip;
  return {
    ...{ recordId, caseNumber, decision, asOf, isOpen, departmentCode },
    ...{ changes, responsible, newlyOtherwise, isConfirmed },
  };
}
