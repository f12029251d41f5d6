import { Inject, Injectable } from '@nestjs/common';
import type { ReleaseContent, RuleRelease } from '@app/contracts';
import { RuleDraftRepository, RulePackReader } from '@app/persistence';
import { MachineClock, problem, sha256, signingKey, signText } from '@app/platform';
import { canonicalJson, checkPackFiles } from '@app/rules';
import type { Environment } from '../config/environment.js';
import { ENVIRONMENT } from '../foundation/tokens.js';

type Texts = ReadonlyMap<string, string>;

/** Signs what stands in a pack, who approved it and how its examples went, for whoever gets it without this deployment. */
@Injectable()
export class RuleReleases {
  private readonly clock = new MachineClock();

  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly packs: RulePackReader,
    private readonly drafts: RuleDraftRepository,
  ) {}

  /** The release of a stored pack. @throws ProblemError */
  async release(hash: string): Promise<RuleRelease> {
    const { LIANDU_RELEASE_KEY: secret } = this.environment;
    const key = secret === undefined ? null : signingKey(secret);
    if (key === null) throw problem(409, 'rule-pack.no-release-key');
    const files = await this.packs.files(hash);
    if (files === null) throw problem(404, 'rule-pack.unknown');
    const content = await this.content(hash, files);
    return { content, signature: signText(canonicalJson(content), key) };
  }

  private async content(hash: string, files: Texts): Promise<ReleaseContent> {
    const { pack, exampleCount: count, failedExamples } = await checkPackFiles(files, { sha256 });
    if (pack === null) throw problem(422, 'rule-pack.unreadable');
    const { id, version, title } = pack;
    const approvals = await this.drafts.approvalsOf(hash);
    return {
      format: 1,
      pack: { id, version, title: { ...title } },
      hash,
      files: Object.fromEntries([...files].map(([path, text]) => [path, sha256(text)])),
      approvals: approvals.map(({ by, at, wordsHash, impactHash }) => ({
        by: by.displayName,
        at,
        wordsHash,
        impactHash,
      })),
      examples: { count, failed: failedExamples.length },
      releasedAt: this.clock.now(),
    };
  }
}
