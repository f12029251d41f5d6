import { Controller } from '@nestjs/common';
import { sightOf, type RecalculatedDeadline, type RecalculationList, type RecalculationView } from '@app/contracts';
import { RecalculatedDeadlineRepository, RecalculationRepository, type SignedIn } from '@app/persistence';
import { Input, Operation, type InputOf } from '@app/platform';
import { Person } from '../access/signed-in-request.js';
import { Recalculations } from './recalculations.js';

/** Open deadlines counted again after a holiday notice: compared, approved, applied through their cases. */
@Controller()
export class RecalculationController {
  constructor(
    private readonly recalculations: Recalculations,
    private readonly register: RecalculationRepository,
    private readonly deadlines: RecalculatedDeadlineRepository,
  ) {}

  @Operation('listRecalculations')
  async list(): Promise<RecalculationList> {
    return this.register.list();
  }

  @Operation('planRecalculation')
  async plan(@Person() person: SignedIn, @Input() { key }: InputOf<'planRecalculation'>): Promise<RecalculationView> {
    return this.recalculations.plan(key, person);
  }

  @Operation('readRecalculation')
  async read(@Input() { params }: InputOf<'readRecalculation'>): Promise<RecalculationView> {
    return this.recalculations.find(params.recalculationId);
  }

  @Operation('listRecalculatedDeadlines')
  async listDeadlines(
    @Person() { role }: SignedIn,
    @Input() { params, query }: InputOf<'listRecalculatedDeadlines'>,
  ): Promise<{ items: RecalculatedDeadline[]; next: string | null }> {
    const { items, next } = await this.deadlines.list(params.recalculationId, query);
    return { items: sightOf(role) === 'every-department' ? items : items.map(withoutNumber), next };
  }

  @Operation('approveRecalculation')
  async approve(
    @Person() person: SignedIn,
    @Input() { params }: InputOf<'approveRecalculation'>,
  ): Promise<RecalculationView> {
    return this.recalculations.approve(params.recalculationId, person);
  }

  @Operation('withdrawRecalculation')
  async withdraw(
    @Person() person: SignedIn,
    @Input() { params, body }: InputOf<'withdrawRecalculation'>,
  ): Promise<RecalculationView> {
    return this.recalculations.withdraw(params.recalculationId, person, body.reason);
  }
}

/** What the system administrator works with: which deadline of which department moves, not of which case. */
function withoutNumber(deadline: RecalculatedDeadline): RecalculatedDeadline {
  return { ...deadline, caseNumber: null };
}
