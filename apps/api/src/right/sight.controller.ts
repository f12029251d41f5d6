import { Controller, Header } from '@nestjs/common';
import type { AccountSight, CaseSight, RightHolder, SightQuery } from '@app/contracts';
import { SightRepository, type SignedIn } from '@app/persistence';
import { Input, Operation, problem, type InputOf } from '@app/platform';
import { Person } from '../access/signed-in-request.js';
import { accountSightOf, caseSightOf } from './sight.presenter.js';

/** Explains who sees what. */
@Controller()
export class SightController {
  constructor(private readonly sights: SightRepository) {}

  @Operation('listRightHolders')
  async list(): Promise<{ items: RightHolder[] }> {
    return { items: [...(await this.sights.holders())] };
  }

  @Operation('explainAccount')
  @Header('cache-control', 'no-store')
  async account(@Input() { params }: InputOf<'explainAccount'>): Promise<AccountSight> {
    const standing = await this.sights.ofAccount(params.accountId);
    if (standing === null) throw problem(404, 'right.holder-unknown');
    return accountSightOf(standing);
  }

  @Operation('explainCase')
  @Header('cache-control', 'no-store')
  async caseOf(@Input() { params, query }: InputOf<'explainCase'>): Promise<CaseSight> {
    return this.explained(params.caseNumber, query);
  }

  @Operation('explainOwnCase')
  @Header('cache-control', 'no-store')
  async ownCase(@Person() me: SignedIn, @Input() { params, query }: InputOf<'explainOwnCase'>): Promise<CaseSight> {
    return this.explained(await this.sights.numberOf(me, params.caseFileId), query);
  }

  private async explained(caseNumber: string | null, query: SightQuery): Promise<CaseSight> {
    const standings = caseNumber === null ? null : await this.sights.ofCase(caseNumber, query);
    if (caseNumber === null || standings === null) throw problem(404, 'case-file.unknown');
    return caseSightOf(caseNumber, standings);
  }
}
