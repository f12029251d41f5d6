import { Injectable } from '@nestjs/common';
import { draftedFiles, type DraftChecks, type RuleDraft } from '@app/domain';
import { RulePackReader } from '@app/persistence';
import { LegalClock, sha256 } from '@app/platform';
import {
  analysePack,
  canonicalJson,
  checkPackFiles,
  exampleGate,
  type ExampleGate,
  type Finding,
  type PackChecks,
  type RulePack,
} from '@app/rules';

/** How many checked drafts are remembered; people look at the same few again and again. */
const REMEMBERED = 16;

/** What the checks of a draft have shown, and what its analysis has found. */
export interface CheckedContent extends PackChecks {
  readonly findings: readonly Finding[];
  /** What the examples say about the rules that it changes; `null` while the files make no pack, or change none. */
  readonly tests: ExampleGate | null;
}

/** The files of a draft and what is wrong with them; checked once a day as long as nobody writes. */
@Injectable()
export class DraftContent {
  private readonly checked = new Map<string, Promise<CheckedContent>>();

  constructor(
    private readonly packs: RulePackReader,
    private readonly clock: LegalClock,
  ) {}

  /** The files of the base. */
  async baseFiles({ baseHash }: Pick<RuleDraft, 'baseHash'>): Promise<ReadonlyMap<string, string>> {
    return (await this.packs.files(baseHash)) ?? new Map<string, string>();
  }

  /** The files of the pack as the draft has it. */
  async files(draft: Pick<RuleDraft, 'baseHash' | 'files'>): Promise<ReadonlyMap<string, string>> {
    return draftedFiles(await this.baseFiles(draft), draft.files);
  }

  /** What the checks say. */
  async check(draft: Pick<RuleDraft, 'baseHash' | 'files'>): Promise<CheckedContent> {
    const asOf = this.clock.today();
    const key = sha256(canonicalJson({ base: draft.baseHash, files: draft.files, asOf }));
    const known = this.checked.get(key);
    if (known !== undefined) return known;
    const checking = this.files(draft).then(async (files) =>
      checked(files, { asOf, base: await this.basePack(draft) }),
    );
    this.remember(key, checking);
    return checking;
  }

  /** The pack that a draft changes, under the checks of today; `undefined` for the base itself. */
  private async basePack(draft: Pick<RuleDraft, 'baseHash' | 'files'>): Promise<RulePack | null | undefined> {
    if (Object.keys(draft.files).length === 0) return undefined;
    return (await this.check({ baseHash: draft.baseHash, files: {} })).pack;
  }

  private remember(key: string, checking: Promise<CheckedContent>): void {
    const [oldest] = this.checked.keys();
    if (this.checked.size >= REMEMBERED && oldest !== undefined) this.checked.delete(oldest);
    this.checked.set(key, checking);
    checking.catch(() => this.checked.delete(key));
  }
}

interface Ground {
  readonly asOf: string;
  readonly base: RulePack | null | undefined;
}

async function checked(files: ReadonlyMap<string, string>, { asOf, base }: Ground): Promise<CheckedContent> {
  const checks = await checkPackFiles(files, { sha256 });
  const { pack } = checks;
  if (pack === null) return { ...checks, findings: [], tests: null };
  const { findings } = await analysePack(pack, { asOf });
  return { ...checks, findings, tests: base === undefined ? null : exampleGate(base, pack) };
}

/** The checks as the core asks for them: of what the analysis found, errors stand in the way. */
export function draftChecksOf({ pack, problems, failedExamples, findings, tests }: CheckedContent): DraftChecks {
  const errors = findings.filter(({ level }) => level === 'error');
  return {
    hash: pack?.hash ?? null,
    problems: problems.length,
    failedExamples: failedExamples.length,
    findings: errors.length,
    untested: [...new Set(tests?.lacking.map(({ rule }) => rule))],
    belowFloor: belowFloor(tests),
  };
}

function belowFloor(tests: ExampleGate | null): DraftChecks['belowFloor'] {
  const floor = tests?.floor ?? 0;
  const low = tests?.scores.find(({ percent }) => percent < floor);
  return low === undefined ? null : { decision: low.decision, percent: low.percent, floor };
}
