import { describe, expect, it } from '@jest/globals';
import type { AccountRole } from './account-role.js';
import type { StaffAct, StaffActor } from './asked-staff-act.js';
import type { StaffMember } from './staff.js';
import { decideStaffAct, evolveStaff } from './staff-act.js';

function member(accountId: string, role: AccountRole | null, change: Partial<StaffMember> = {}): StaffMember {
  return { accountId, role, departmentCode: 'JOINT', isDisabled: false, isDemo: false, proposal: null, ...change };
}

const SYSTEM = member('system', 'system-admin');
const SECURITY = member('security', 'security-admin');
const PEER = member('peer', 'security-admin');
const AUDIT = member('audit', 'audit-admin');
const THREE = [SYSTEM, SECURITY, AUDIT];
const NEWCOMER = member('newcomer', null);
const PROPOSED = { ...NEWCOMER, proposal: { role: 'lead', proposedBy: 'security' } } as const;

const GRANT = (role: AccountRole): StaffAct => ({ type: 'grant-role', role });
const by = ({ accountId }: StaffMember): StaffActor => ({ accountId });

/** The account that is acted on, and everybody whom the decision looks at. */
type OnAccount = readonly [on: StaffMember, staff?: readonly StaffMember[]];

function answer(actor: StaffActor, act: StaffAct, [on, staff = THREE]: OnAccount): unknown {
  const outcome = decideStaffAct(staff, { by: actor, on, act });
  return outcome.ok ? outcome.value : outcome.refusal.code;
}

describe('decideStaffAct', () => {
  it('leaves accounts to the system administrator and rights to the security administrator', () => {
    expect(answer(by(SYSTEM), { type: 'disable' }, [NEWCOMER])).toEqual({ type: 'disabled' });
    expect(answer(by(SYSTEM), GRANT('officer'), [NEWCOMER])).toBe('account.not-allowed');
    expect(answer(by(SECURITY), GRANT('officer'), [NEWCOMER])).toMatchObject({ type: 'role-granted', by: 'security' });
    expect(answer(by(SECURITY), { type: 'disable' }, [NEWCOMER])).toBe('account.not-allowed');
    expect(answer(by(AUDIT), { type: 'enable' }, [NEWCOMER])).toBe('account.not-allowed');
  });

  it('gives the server the acts of the system administrator and no others', () => {
    expect(answer('server', { type: 'reset-password' }, [NEWCOMER])).toEqual({ type: 'password-reset' });
    expect(answer('server', GRANT('officer'), [NEWCOMER])).toBe('account.not-allowed');
    expect(answer('server', { type: 'confirm-role', role: 'lead' }, [PROPOSED])).toBe('account.not-allowed');
    expect(answer('server', { type: 'withdraw-role' }, [member('o', 'officer')])).toBe('account.not-allowed');
  });

  it('refuses who is disabled, unknown, or acts on the own account', () => {
    const off = { ...SYSTEM, isDisabled: true };
    expect(answer(by(off), { type: 'disable' }, [NEWCOMER, [off, SECURITY]])).toBe('account.not-allowed');
    expect(answer({ accountId: 'nobody' }, { type: 'disable' }, [NEWCOMER])).toBe('account.not-allowed');
    expect(answer(by(SYSTEM), { type: 'end-sessions' }, [SYSTEM])).toBe('account.own');
    expect(answer(by(SECURITY), GRANT('officer'), [SECURITY])).toBe('account.own');
  });

  it.each(['disable', 'move'] as const)('refuses to %s the last of a kind, by whoever asks', (type) => {
    const act: StaffAct = type === 'move' ? { type, departmentCode: 'SAMR' } : { type };
    const second = member('second', 'system-admin');
    for (const one of THREE) expect(answer('server', act, [one])).toBe('account.last-administrator');
    expect(answer(by(second), act, [SYSTEM, [...THREE, second]])).toMatchObject({ type: expect.stringMatching(/d$/) });
  });

  it('does not let an example account stand in for a real one', () => {
    const demo = member('demo', 'system-admin', { isDemo: true });
    expect(answer('server', { type: 'disable' }, [SYSTEM, [...THREE, demo]])).toBe('account.last-administrator');
    expect(answer('server', { type: 'disable' }, [demo, [...THREE, demo]])).toEqual({ type: 'disabled' });
  });

  it('keeps the role of the last of a kind', () => {
    expect(answer(by(SECURITY), { type: 'withdraw-role' }, [SYSTEM])).toBe('account.last-administrator');
    expect(answer(by(SECURITY), GRANT('officer'), [SYSTEM])).toBe('account.last-administrator');
  });

  it('knows no direct way from one of the three to another', () => {
    const second = member('second', 'system-admin');
    const staff = [...THREE, second];
    expect(answer(by(SECURITY), GRANT('audit-admin'), [second, staff])).toBe('account.other-administrator');
    expect(answer(by(SECURITY), { type: 'withdraw-role' }, [second, staff])).toEqual({ type: 'role-withdrawn' });
  });

  it.each(['lead', 'supervisor', 'rule-admin', 'system-admin', 'security-admin', 'audit-admin'] as const)(
    'only proposes %s until a second person agrees',
    (role) => {
      expect(answer(by(SECURITY), GRANT(role), [NEWCOMER])).toEqual({ type: 'role-proposed', role, by: 'security' });
    },
  );

  it('takes a second security administrator, or the audit administrator where there is none', () => {
    const confirm = { type: 'confirm-role', role: 'lead' } as const;
    const granted = { type: 'role-granted', role: 'lead', by: 'security' };
    expect(answer(by(AUDIT), confirm, [PROPOSED])).toEqual({ ...granted, confirmedBy: 'audit' });
    expect(answer(by(AUDIT), confirm, [PROPOSED, [...THREE, PEER]])).toBe('account.second-person');
    expect(answer(by(PEER), confirm, [PROPOSED, [...THREE, PEER]])).toEqual({ ...granted, confirmedBy: 'peer' });
    expect(answer(by(SECURITY), confirm, [PROPOSED, [...THREE, PEER]])).toBe('account.own-proposal');
    expect(answer(by(SECURITY), confirm, [NEWCOMER])).toBe('account.no-proposal');
    expect(answer(by(AUDIT), { ...confirm, role: 'supervisor' }, [PROPOSED])).toBe('account.no-proposal');
  });

  it('lets a proposal lapse when its proposer is no security administrator any more', () => {
    const gone = { ...SECURITY, role: null };
    expect(answer(by(PEER), { type: 'confirm-role', role: 'lead' }, [PROPOSED, [gone, PEER, AUDIT]])).toBe(
      'account.no-proposal',
    );
  });

  it('declines a proposal, also the own one', () => {
    expect(answer(by(SECURITY), { type: 'decline-role', role: 'lead' }, [PROPOSED])).toEqual({ type: 'role-declined' });
    expect(answer(by(AUDIT), { type: 'decline-role', role: 'lead' }, [PROPOSED])).toEqual({ type: 'role-declined' });
    expect(answer(by(AUDIT), { type: 'decline-role', role: 'lead' }, [NEWCOMER])).toBe('account.no-proposal');
  });

  it.each<readonly [string, StaffAct, StaffMember, string]>([
    ['is disabled already', { type: 'disable' }, member('o', 'officer', { isDisabled: true }), 'account.is-disabled'],
    ['is enabled already', { type: 'enable' }, NEWCOMER, 'account.is-enabled'],
    ['is shut out', { type: 'reset-password' }, member('o', null, { isDisabled: true }), 'account.is-disabled'],
    ['is there already', { type: 'move', departmentCode: 'JOINT' }, NEWCOMER, 'account.same-department'],
  ])('refuses the system administrator an account that %s', (...[, act, on, code]) => {
    expect(answer(by(SYSTEM), act, [on])).toBe(code);
  });

  it.each<readonly [string, StaffAct, StaffMember, string]>([
    ['has the role', GRANT('officer'), member('o', 'officer'), 'account.same-role'],
    ['has none', { type: 'withdraw-role' }, NEWCOMER, 'account.without-role'],
    ['is disabled', GRANT('officer'), member('o', null, { isDisabled: true }), 'account.is-disabled'],
    ['waits for a role', GRANT('officer'), PROPOSED, 'account.role-proposed'],
  ])('refuses the security administrator an account that %s', (...[, act, on, code]) => {
    expect(answer(by(SECURITY), act, [on])).toBe(code);
  });
});

describe('evolveStaff', () => {
  it('takes the role of who moves: the new department is not the right of who moves people', () => {
    const moved = evolveStaff(member('o', 'officer'), { type: 'moved', departmentCode: 'SAMR' });
    expect(moved).toMatchObject({ role: null, departmentCode: 'SAMR' });
  });
});
