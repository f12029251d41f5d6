import { Controller } from '@nestjs/common';
import type { AccountView, ActedAccountView } from '@app/contracts';
import type { SignedIn } from '@app/persistence';
import { Input, Operation, type InputOf } from '@app/platform';
import { Person } from '../access/signed-in-request.js';
import { Accounts } from './accounts.js';

/** The roles of people: granted, proposed, confirmed, withdrawn. */
@Controller()
export class RoleController {
  constructor(private readonly accounts: Accounts) {}

  @Operation('grantRole')
  async grant(@Person() person: SignedIn, @Input() { params, body }: InputOf<'grantRole'>): Promise<ActedAccountView> {
    const { role, reason } = body;
    return this.accounts.do(person, { on: params.accountId, act: { type: 'grant-role', role }, reason });
  }

  @Operation('withdrawRole')
  async withdraw(
    @Person() person: SignedIn,
    @Input() { params, body }: InputOf<'withdrawRole'>,
  ): Promise<ActedAccountView> {
    return this.accounts.do(person, { on: params.accountId, act: { type: 'withdraw-role' }, ...body });
  }

  @Operation('listRoleProposals')
  async listProposals(): Promise<{ items: AccountView[] }> {
    return { items: await this.accounts.proposals() };
  }

  @Operation('decideRoleProposal')
  async decide(
    @Person() person: SignedIn,
    @Input() { params, body }: InputOf<'decideRoleProposal'>,
  ): Promise<ActedAccountView> {
    const { decision, role, reason } = body;
    const type = decision === 'confirm' ? 'confirm-role' : 'decline-role';
    return this.accounts.do(person, { on: params.accountId, act: { type, role }, reason });
  }
}
