import { Controller } from '@nestjs/common';
import type { AccountActView, AccountView, ActedAccountView, OneTimeCode } from '@app/contracts';
import { AccountActListRepository, type Page, type SignedIn } from '@app/persistence';
import { Input, Operation, problem, type InputOf } from '@app/platform';
import { Person } from '../access/signed-in-request.js';
import { Accounts } from './accounts.js';

/** The accounts of people: their making, their end and what was done with them. */
@Controller()
export class AccountController {
  constructor(
    private readonly accounts: Accounts,
    private readonly acts: AccountActListRepository,
  ) {}

  @Operation('listAccounts')
  async list(@Input() { query }: InputOf<'listAccounts'>): Promise<Page<AccountView>> {
    return this.accounts.list(query);
  }

  @Operation('createAccount')
  async create(@Person() person: SignedIn, @Input() { body }: InputOf<'createAccount'>): Promise<OneTimeCode> {
    return this.accounts.create(person, body);
  }

  @Operation('listAccountActs')
  async listActs(@Input() { params }: InputOf<'listAccountActs'>): Promise<{ items: AccountActView[] }> {
    const items = await this.acts.latest(params.accountId);
    if (items === null) throw problem(404, 'account.unknown');
    return { items };
  }

  @Operation('disableAccount')
  async disable(
    @Person() person: SignedIn,
    @Input() { params, body }: InputOf<'disableAccount'>,
  ): Promise<ActedAccountView> {
    return this.accounts.do(person, { on: params.accountId, act: { type: 'disable' }, ...body });
  }

  @Operation('enableAccount')
  async enable(
    @Person() person: SignedIn,
    @Input() { params, body }: InputOf<'enableAccount'>,
  ): Promise<ActedAccountView> {
    return this.accounts.do(person, { on: params.accountId, act: { type: 'enable' }, ...body });
  }

  @Operation('resetAccountPassword')
  async reset(
    @Person() person: SignedIn,
    @Input() { params, body }: InputOf<'resetAccountPassword'>,
  ): Promise<OneTimeCode> {
    return this.accounts.reset(person, params.accountId, body.reason);
  }

  @Operation('moveAccount')
  async move(@Person() person: SignedIn, @Input() { params, body }: InputOf<'moveAccount'>): Promise<ActedAccountView> {
    const { departmentCode, reason } = body;
    return this.accounts.do(person, { on: params.accountId, act: { type: 'move', departmentCode }, reason });
  }

  @Operation('endAccountSessions')
  async endSessions(
    @Person() person: SignedIn,
    @Input() { params, body }: InputOf<'endAccountSessions'>,
  ): Promise<ActedAccountView> {
    return this.accounts.do(person, { on: params.accountId, act: { type: 'end-sessions' }, ...body });
  }
}
