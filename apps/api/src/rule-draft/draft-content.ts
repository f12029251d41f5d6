import { Injectable } from '@nestjs/common';
import { draftedFiles, type DraftChecks, type RuleDraft } from '@app/domain';
import { RulePackReader } from '@app/persistence';
import { LegalClock, sha256 } from '@app/platform';
import { analysePack, canonicalJson, checkPackFiles, type Finding, type PackChecks } from '@app/rules';

/** How many checked drafts are remembered; people look at the same few again and again. */
const REMEMBERED = 16;

/** What the checks of a draft have shown, and what its analysis has found. */
export interface CheckedContent extends PackChecks {
  readonly findings: readonly Finding[];
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
    const checking = this.files(draft).then(async (files) => checked(files, asOf));
    this.remember(key, checking);
    return checking;
  }

  private remember(key: string, checking: Promise<CheckedContent>): void {
    const [oldest] = this.checked.keys();
    if (this.checked.size >= REMEMBERED && oldest !== undefined) this.checked.delete(oldest);
    this.checked.set(key, checking);
    checking.catch(() => this.checked.delete(key));
  }
}

async function checked(files: ReadonlyMap<string, string>, asOf: string): Promise<CheckedContent> {
  const checks = await checkPackFiles(files, { sha256 });
  return { ...checks, findings: checks.pack === null ? [] : (await analysePack(checks.pack, { asOf })).findings };
}

/** The checks as the core asks for them: of what the analysis found, errors stand in the way. */
export function draftChecksOf({ pack, problems, failedExamples, findings }: CheckedContent): DraftChecks {
  const errors = findings.filter(({ level }) => level === 'error');
  return {
    hash: pack?.hash ?? null,
    problems: problems.length,
    failedExamples: failedExamples.length,
    findings: errors.length,
  };
}
