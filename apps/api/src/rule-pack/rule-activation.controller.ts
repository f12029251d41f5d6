import { Controller } from '@nestjs/common';
import type { RuleActivationView } from '@app/contracts';
import { RuleActivationRepository, RulePackReader, type RollbackRefusal, type SignedIn } from '@app/persistence';
import { Input, LegalClock, Operation, problem, sha256, type InputOf } from '@app/platform';
import { checkPackFiles } from '@app/rules';
import { Person } from '../access/signed-in-request.js';

const STATUS_OF = {
  'rule-pack.unknown': 404,
  'rule-pack.in-force-already': 409,
  'rule-pack.never-in-force': 409,
} as const satisfies Record<RollbackRefusal['code'], number>;

/** Which pack is in force from when, and the way back to an earlier one. */
@Controller()
export class RuleActivationController {
  constructor(
    private readonly activations: RuleActivationRepository,
    private readonly packs: RulePackReader,
    private readonly clock: LegalClock,
  ) {}

  @Operation('listRuleActivations')
  async list(): Promise<{ items: RuleActivationView[] }> {
    return { items: [...(await this.activations.list(this.clock.now()))] };
  }

  @Operation('rollBackRules')
  async rollBack(
    @Person() { accountId }: SignedIn,
    @Input() { params, body }: InputOf<'rollBackRules'>,
  ): Promise<RuleActivationView> {
    await this.refuseUnusable(params.hash);
    const outcome = await this.activations.rollBack({ ...params, ...body, accountId, at: this.clock.now() });
    if (!outcome.ok) throw problem(STATUS_OF[outcome.refusal.code], outcome.refusal.code);
    const current = (await this.list()).items.find(({ state }) => state === 'in-force');
    if (current === undefined) throw problem(409, 'rule-pack.none-in-force');
    return current;
  }

  /** A pack of an older version may no longer be readable by this one: it must pass the checks of today. */
  private async refuseUnusable(hash: string): Promise<void> {
    const files = await this.packs.files(hash);
    if (files === null) throw problem(404, 'rule-pack.unknown');
    const { problems, failedExamples: failed } = await checkPackFiles(files, { sha256 });
    if (problems.length + failed.length > 0)
      throw problem(422, 'rule-pack.checks-failed', {
        data: { problems: problems.length, examples: failed.length, findings: 0 },
      });
  }
}
