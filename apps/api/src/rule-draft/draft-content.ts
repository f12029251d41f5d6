import { Injectable } from '@nestjs/common';
import { draftedFiles, type DraftChecks, type RuleDraft } from '@app/domain';
import { RulePackReader } from '@app/persistence';
import { sha256 } from '@app/platform';
import { canonicalJson, checkPackFiles, type PackChecks } from '@app/rules';

/** How many checked drafts are remembered; people look at the same few again and again. */
const REMEMBERED = 16;

/** The files of a draft and what is wrong with them; checked once as long as nobody writes. */
@Injectable()
export class DraftContent {
  private readonly checked = new Map<string, Promise<PackChecks>>();

  constructor(private readonly packs: RulePackReader) {}

  /** The files of the base. */
  async baseFiles({ baseHash }: Pick<RuleDraft, 'baseHash'>): Promise<ReadonlyMap<string, string>> {
    return (await this.packs.files(baseHash)) ?? new Map<string, string>();
  }

  /** The files of the pack as the draft has it. */
  async files(draft: Pick<RuleDraft, 'baseHash' | 'files'>): Promise<ReadonlyMap<string, string>> {
    return draftedFiles(await this.baseFiles(draft), draft.files);
  }

  /** What the checks say. */
  async check(draft: Pick<RuleDraft, 'baseHash' | 'files'>): Promise<PackChecks> {
    const key = sha256(canonicalJson({ base: draft.baseHash, files: draft.files }));
    const known = this.checked.get(key);
    if (known !== undefined) return known;
    const checking = this.files(draft).then(async (files) => checkPackFiles(files, { sha256 }));
    this.remember(key, checking);
    return checking;
  }

  private remember(key: string, checking: Promise<PackChecks>): void {
    const [oldest] = this.checked.keys();
    if (this.checked.size >= REMEMBERED && oldest !== undefined) this.checked.delete(oldest);
    this.checked.set(key, checking);
    checking.catch(() => this.checked.delete(key));
  }
}

/** The checks as the core asks for them. */
export function draftChecksOf({ pack, problems, failedExamples }: PackChecks): DraftChecks {
  return { hash: pack?.hash ?? null, problems: problems.length, failedExamples: failedExamples.length };
}
