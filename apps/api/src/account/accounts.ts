import { Injectable } from '@nestjs/common';
import type { AccountQuery, AccountView, ActedAccountView, CreateAccount, OneTimeCode } from '@app/contracts';
import { accountId, type StaffAct } from '@app/domain';
import {
  AccountListRepository,
  AccountRegister,
  type AccountAct,
  type AccountRefusal,
  type ActedAccount,
  type Page,
  type SignedIn,
} from '@app/persistence';
import { hashPassword, MachineClock, oneTimePassword, problem, type ProblemError } from '@app/platform';

/** An act that a person asks for, and why. */
export interface AskedAct {
  readonly on: string;
  readonly act: StaffAct;
  readonly reason: string | null;
}

/** Acts of administrators on the accounts of others; what the core refuses is a problem. */
@Injectable()
export class Accounts {
  constructor(
    private readonly register: AccountRegister,
    private readonly accountList: AccountListRepository,
    private readonly clock: MachineClock,
  ) {}

  /** A page of accounts, those without a role first. */
  async list(query: AccountQuery): Promise<Page<AccountView>> {
    return this.accountList.list(query, this.clock.now());
  }

  /** Accounts with a role that waits for a second person. */
  async proposals(): Promise<AccountView[]> {
    return this.accountList.proposals(this.clock.now());
  }

  /** Creates an account; its password is answered here and kept nowhere. @throws ProblemError */
  async create(person: SignedIn, asked: CreateAccount): Promise<OneTimeCode> {
    const oneTimeCode = oneTimePassword();
    const newPerson = { ...asked, passwordHash: await hashPassword(oneTimeCode) };
    const created = await this.register.create(newPerson, this.actOf(person, null));
    if (!created.ok) throw refusedAct(created.refusal);
    return { accountId: accountId(created.value.accountId), oneTimeCode };
  }

  /** Replaces a forgotten password; whoever asks learns one that opens the account once. @throws ProblemError */
  async reset(person: SignedIn, on: string, reason: string): Promise<OneTimeCode> {
    const oneTimeCode = oneTimePassword();
    const passwordHash = await hashPassword(oneTimeCode);
    const reset = await this.register.do({
      ...this.actOf(person, reason),
      on: { accountId: on },
      act: { type: 'reset-password' },
      passwordHash,
    });
    if (!reset.ok) throw refusedAct(reset.refusal);
    return { accountId: accountId(reset.value.accountId), oneTimeCode };
  }

  /** Does something with an account. @throws ProblemError */
  async do(person: SignedIn, { on, act, reason }: AskedAct): Promise<ActedAccountView> {
    const done = await this.register.do({ ...this.actOf(person, reason), on: { accountId: on }, act });
    if (!done.ok) throw refusedAct(done.refusal);
    return viewOf(done.value);
  }

  private actOf({ accountId: by, accountName: byName }: SignedIn, reason: string | null): AccountAct {
    return { by: { accountId: by }, byName, at: this.clock.now(), reason };
  }
}

function viewOf({ event, heldTasks }: ActedAccount): ActedAccountView {
  return { event: event.type, heldTasks };
}

const FORBIDDEN = ['account.not-allowed', 'account.own', 'account.own-proposal', 'account.second-person'] as const;

function refusedAct(refusal: AccountRefusal): ProblemError {
  const { code, ...data } = refusal;
  if (code === 'account.unknown') return problem(404, code);
  if (code === 'account.department-unknown') return problem(422, code);
  if (isForbidden(code)) return problem(403, code);
  return problem(409, code, { data });
}

function isForbidden(code: AccountRefusal['code']): code is (typeof FORBIDDEN)[number] {
  return FORBIDDEN.some((one) => one === code);
}
