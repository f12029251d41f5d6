import { Controller } from '@nestjs/common';
import { accountId, type Actor } from '@app/domain';
import type { CaseListItem, CasePage } from '@app/contracts';
import { CaseListRepository, CaseRecordRepository, type Page, type SignedIn } from '@app/persistence';
import { Input, LegalClock, Operation, problem, type InputOf } from '@app/platform';
import { actingRank } from '../access/acting-rank.js';
import { Person } from '../access/signed-in-request.js';
import { casePageOf } from './case-page.presenter.js';

/** Cases for reading; works while Temporal is away. */
@Controller()
export class CaseController {
  constructor(
    private readonly clock: LegalClock,
    private readonly lists: CaseListRepository,
    private readonly records: CaseRecordRepository,
  ) {}

  @Operation('listCases')
  async list(@Person() person: SignedIn, @Input() { query }: InputOf<'listCases'>): Promise<Page<CaseListItem>> {
    return this.lists.list(person, query, this.clock.moment());
  }

  @Operation('readCase')
  async read(@Person() person: SignedIn, @Input() { params }: InputOf<'readCase'>): Promise<CasePage> {
    const moment = this.clock.moment();
    const record = await this.records.find(person, params.caseFileId, moment);
    if (record === null) throw problem(404, 'case-file.unknown');
    return casePageOf(record, {
      actor: actorOf(person),
      at: moment.now,
      on: moment.today,
      powers: record.powers,
    });
  }
}

function actorOf(person: SignedIn): Actor {
  const { accountId: id, departmentCode } = person;
  return { accountId: accountId(id), departmentCode, role: actingRank(person) };
}
