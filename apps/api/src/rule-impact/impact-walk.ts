import { draftedFiles } from '@app/domain';
import type {
  DecisionStream,
  ImpactProgress,
  ImpactWork,
  NewFlip,
  RulePackReader,
  StreamedDecision,
} from '@app/persistence';
import { sha256, type LegalClock } from '@app/platform';
import { ImpactReplay, ImpactStudy, ImpactTally, loadPack, PackShelf, type ShownFlip } from '@app/rules';

/** Records that are read at once; what is in memory does not grow with what is replayed. */
const STRIDE = 500;
/** Records after which requests are let in: some milliseconds. */
const BREATH = 50;

/** The rules of a run can no longer be read: its base is gone. */
export class CandidateUnreadable extends Error {}

/** What a walk reads and writes. */
export interface WalkParts {
  readonly stream: DecisionStream;
  readonly progress: ImpactProgress;
  readonly packs: RulePackReader;
  readonly clock: LegalClock;
}

/** Walks through recorded decisions, a stride at a time, and writes down what it has found. */
export class ImpactWalk {
  constructor(private readonly parts: WalkParts) {}

  /** Goes on with a run until it is done, is stopped, or `isStopped` says so. @throws CandidateUnreadable */
  async walk(impactId: string, isStopped: () => boolean): Promise<void> {
    const { stream, progress, packs, clock } = this.parts;
    const work = await progress.take(impactId);
    if (work === null) return;
    const shelf = new PackShelf(async (hash) => packs.files(hash), { sha256 });
    const study = await this.studyOf(work);
    let cursor = work.cursor;
    while (!isStopped()) {
      const left = work.total - study.tally.counts().seen.count;
      const records = await stream.next(work.question, { after: cursor, limit: Math.min(STRIDE, left) });
      const last = records.at(-1);
      if (last === undefined) return progress.finish(impactId, clock.now());
      const flips = await studied(records, { study, shelf });
      const stride = { impactId, from: cursor, to: last.recordId, counts: study.tally.counts(), flips };
      if (!(await progress.goOn(stride))) return;
      cursor = last.recordId;
    }
  }

  private async studyOf({ baseHash, files, notBefore, counts }: ImpactWork): Promise<ImpactStudy> {
    const base = (await this.parts.packs.files(baseHash)) ?? new Map<string, string>();
    const loading = loadPack(draftedFiles(base, files), { sha256 });
    if (!loading.ok) throw new CandidateUnreadable(JSON.stringify(loading.refusal));
    return new ImpactStudy(new ImpactReplay(loading.value, { notBefore }), new ImpactTally(counts));
  }
}

async function studied(
  records: readonly StreamedDecision[],
  { study, shelf }: { readonly study: ImpactStudy; readonly shelf: PackShelf },
): Promise<NewFlip[]> {
  const flips: NewFlip[] = [];
  for (const [place, record] of records.entries()) {
    if (place % BREATH === 0) await breath();
    const before = await shelf.take(record.packHash);
    const shown = await study.study(record, before?.ok === true ? before.value : null);
    if (shown !== null) flips.push(flipOf(record, shown));
  }
  return flips;
}

function flipOf({ recordId, isOpen, departmentCode }: StreamedDecision, shown: ShownFlip): NewFlip {
  const { flip, isConfirmed, result, places } = shown;
  const { changes, responsible, newlyOtherwise } = flip;
  return {
    recordId,
    isOpen,
    departmentCode,
    changes: [...changes],
    changePlaces: places,
    responsible: [...responsible],
    newlyOtherwise,
    isConfirmed,
    after: result?.fired.map(({ rule, title, reason }) => ({ rule, title, reason })) ?? [],
    otherwise: result?.otherwiseUsed === true ? result.otherwiseReason : null,
  };
}

async function breath(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
