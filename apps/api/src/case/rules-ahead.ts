import { Injectable } from '@nestjs/common';
import type { ifNobodyActs } from '@app/domain';
import type { ForecastGround } from '@app/persistence';
import { decideCompiled } from '@app/rules';
import { CaseRules } from '../rule-pack/case-rules.js';

type Foretold = ReturnType<typeof ifNobodyActs>[number];

/** What the rules of a case would say at a rung that is still ahead, the enterprise being as the record knows it now. */
@Injectable()
export class RulesAhead {
  constructor(private readonly rules: CaseRules) {}

  /** The proposed next step; `null` when the pack of the case cannot be asked. */
  async nextAt(foretold: Foretold, ground: ForecastGround): Promise<string | null> {
    const { deadline, at, on } = foretold;
    const pack = await this.rules.packFor('escalation', ground, at);
    if (pack === null) return null;
    const asked = { ...foretold, proceedingId: deadline.proceedingId, clock: deadline.clock };
    const facts = await this.rules.facts(pack, asked, ground.enterprise);
    const answer = decideCompiled(pack, { decision: 'escalation', asOf: on, facts });
    const next = answer.ok ? answer.value.outcome['next'] : null;
    return typeof next === 'string' ? next : null;
  }
}
