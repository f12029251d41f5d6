import { Controller } from '@nestjs/common';
import type { RulePackDetail, RulePackFiles, RulePackSchemas, RulePackView, RuleRelease } from '@app/contracts';
import { RulePackListRepository } from '@app/persistence';
import { Input, LegalClock, Operation, problem, sha256, type InputOf } from '@app/platform';
import { FILE_KINDS, loadPack, packSchemas, type RulePack } from '@app/rules';
import { RuleReleases } from './rule-releases.js';
import { readableRules } from './readable-rules.js';

/** Rule packs for reading. */
@Controller()
export class RulePackController {
  constructor(
    private readonly packs: RulePackListRepository,
    private readonly clock: LegalClock,
    private readonly releases: RuleReleases,
  ) {}

  @Operation('listRulePacks')
  async list(): Promise<{ items: RulePackView[] }> {
    return { items: await this.packs.all(this.clock.now()) };
  }

  @Operation('readRulePack')
  async read(@Input() { params }: InputOf<'readRulePack'>): Promise<RulePackDetail> {
    const found = await this.packs.find(params.hash, this.clock.now());
    if (found === null) throw problem(404, 'rule-pack.unknown');
    const pack = readPack(found.files);
    return { ...found.pack, decisions: decisionsOf(pack), rules: readableRules(pack, this.clock.today()) };
  }

  @Operation('readRulePackRelease')
  async release(@Input() { params }: InputOf<'readRulePackRelease'>): Promise<RuleRelease> {
    return this.releases.release(params.hash);
  }

  @Operation('readRulePackSchemas')
  async schemas(@Input() { params }: InputOf<'readRulePackSchemas'>): Promise<RulePackSchemas> {
    const found = await this.packs.find(params.hash, this.clock.now());
    if (found === null) throw problem(404, 'rule-pack.unknown');
    return { items: schemasOf(readPack(found.files)) };
  }

  @Operation('readRulePackFiles')
  async files(@Input() { params }: InputOf<'readRulePackFiles'>): Promise<RulePackFiles> {
    const found = await this.packs.find(params.hash, this.clock.now());
    if (found === null) throw problem(404, 'rule-pack.unknown');
    return { hash: params.hash, files: found.files };
  }
}

function decisionsOf({ decisions }: RulePack): RulePackDetail['decisions'] {
  return decisions.map(({ id: decision, title, inFlight }) => ({ decision, title, inFlight }));
}

function schemasOf(pack: RulePack): RulePackSchemas['items'] {
  const globs: Readonly<Record<string, { readonly glob: string }>> = FILE_KINDS;
  return Object.entries(packSchemas(pack)).map(([kind, schema]) => ({
    glob: globs[kind]?.glob ?? '',
    schema: { ...schema },
  }));
}

/** A stored pack. @throws ProblemError when this version cannot read it any more */
function readPack(files: Readonly<Record<string, string>>): RulePack {
  const loading = loadPack(new Map(Object.entries(files)), { sha256 });
  if (!loading.ok) throw problem(422, 'rule-pack.unreadable');
  return loading.value;
}
