import { Controller } from '@nestjs/common';
import type { RulePackDetail, RulePackView, RuleView } from '@app/contracts';
import { RulePackListRepository } from '@app/persistence';
import { Input, LegalClock, Operation, problem, sha256, type InputOf } from '@app/platform';
import { figuresOn, loadPack, readableReason } from '@app/rules';

/** Rule packs for reading. */
@Controller()
export class RulePackController {
  constructor(
    private readonly packs: RulePackListRepository,
    private readonly clock: LegalClock,
  ) {}

  @Operation('listRulePacks')
  async list(): Promise<{ items: RulePackView[] }> {
    return { items: await this.packs.all() };
  }

  @Operation('readRulePack')
  async read(@Input() { params }: InputOf<'readRulePack'>): Promise<RulePackDetail> {
    const found = await this.packs.find(params.hash);
    if (found === null) throw problem(404, 'rule-pack.unknown');
    return { ...found.pack, rules: rulesIn(found.files, this.clock.today()) };
  }
}

/** The rules of a pack with the figures of a day, decision by decision. @throws ProblemError when this version cannot read the pack any more */
function rulesIn(files: Readonly<Record<string, string>>, today: string): RuleView[] {
  const loading = loadPack(new Map(Object.entries(files)), { sha256 });
  if (!loading.ok) throw problem(422, 'rule-pack.unreadable');
  const { decisions, fields } = loading.value;
  const figures = figuresOn(loading.value, today);
  return decisions.flatMap(({ id: decision, rules }) =>
    rules.map(({ id, title, reason, level, cites }) => ({
      rule: id,
      decision,
      title,
      reason: readableReason(reason, figures, fields),
      level,
      cites: [...cites],
    })),
  );
}
