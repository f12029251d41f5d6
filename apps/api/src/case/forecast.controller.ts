import { Controller } from '@nestjs/common';
import type { Forecast } from '@app/contracts';
import { ifNobodyActs } from '@app/domain';
import { ForecastGroundRepository, type SignedIn } from '@app/persistence';
import { Input, LegalClock, Operation, problem, type InputOf } from '@app/platform';
import { Person } from '../access/signed-in-request.js';
import { RulesAhead } from './rules-ahead.js';

/** What a case comes to if nobody acts; works while Temporal is away. */
@Controller()
export class ForecastController {
  constructor(
    private readonly clock: LegalClock,
    private readonly grounds: ForecastGroundRepository,
    private readonly rules: RulesAhead,
  ) {}

  @Operation('forecastCase')
  async read(@Person() person: SignedIn, @Input() { params }: InputOf<'forecastCase'>): Promise<Forecast> {
    const ground = await this.grounds.find(person, params.caseFileId);
    if (ground === null) throw problem(404, 'case-file.unknown');
    const ahead = ifNobodyActs(ground.caseFile, (at) => this.clock.dayOf(at));
    const entries = ahead.map(async (rung) => ({
      at: rung.at,
      deadlineId: rung.deadline.id,
      clock: rung.deadline.clock,
      rung: rung.rung,
      next: await this.rules.nextAt(rung, ground),
    }));
    return { entries: await Promise.all(entries) };
  }
}
