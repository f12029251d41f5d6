import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  ACCOUNT_ROLES,
  ADMINISTRATOR_ROLES,
  decideStaffAct,
  evolveStaff,
  isAdministratorRole,
  wantsSecondPerson,
  type StaffAct,
  type StaffActor,
  type StaffEvent,
  type StaffMember,
} from '@app/domain';

const PEOPLE = ['s1', 's2', 'g1', 'g2', 'a1', 'o1', 'o2', 'n1'] as const;
const START: readonly StaffMember[] = PEOPLE.map((accountId) => ({
  accountId,
  role: { s: 'system-admin', g: 'security-admin', a: 'audit-admin', o: 'officer' }[accountId.charAt(0)] ?? null,
  departmentCode: 'JOINT',
  isDisabled: false,
  isDemo: accountId === 's2',
  proposal: null,
})) as readonly StaffMember[];

const anAct: fc.Arbitrary<StaffAct> = fc.oneof(
  fc.constantFrom<StaffAct>(
    ...(['disable', 'enable', 'reset-password', 'withdraw-role'] as const).map((type) => ({ type })),
  ),
  fc.record({ type: fc.constant('move' as const), departmentCode: fc.constantFrom('JOINT', 'SAMR') }),
  fc.record({
    type: fc.constantFrom('grant-role' as const, 'confirm-role' as const, 'decline-role' as const),
    role: fc.constantFrom(...ACCOUNT_ROLES),
  }),
);
const aStep = fc.record({
  by: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...PEOPLE).map((accountId) => ({ accountId })) },
    { weight: 1, arbitrary: fc.constant('server' as const) },
  ),
  on: fc.constantFrom(...PEOPLE),
  act: anAct,
});

interface Done {
  readonly before: readonly StaffMember[];
  readonly after: readonly StaffMember[];
  readonly by: StaffActor;
  readonly on: string;
  readonly event: StaffEvent;
}

/** Plays acts and answers those that were not refused. */
function play(steps: readonly { by: StaffActor; on: string; act: StaffAct }[]): readonly Done[] {
  const done: Done[] = [];
  let staff = START;
  for (const { by, on, act } of steps) {
    const target = staff.find(({ accountId }) => accountId === on);
    const outcome = target && decideStaffAct(staff, { by, on: target, act });
    if (outcome?.ok !== true) continue;
    const after = staff.map((one) => (one.accountId === on ? evolveStaff(one, outcome.value) : one));
    done.push({ before: staff, after, by, on, event: outcome.value });
    staff = after;
  }
  return done;
}

const roleOf = (staff: readonly StaffMember[], id: string) => staff.find(({ accountId }) => accountId === id)?.role;
const isReal = ({ isDisabled, isDemo }: StaffMember): boolean => !isDisabled && !isDemo;

function check(holds: (done: Done) => boolean): void {
  fc.assert(
    fc.property(fc.array(aStep, { minLength: 20, maxLength: 120 }), (steps) => play(steps).every(holds)),
    { numRuns: 1_000 },
  );
}

describe('any sequence of acts on accounts', () => {
  it('never leaves a kind of administrator without a real person who can sign in', () => {
    check(({ after }) => ADMINISTRATOR_ROLES.every((kind) => after.some((one) => one.role === kind && isReal(one))));
  });

  it('never takes a person from one of the three to another in one act', () => {
    check(({ before, after, on }) => {
      const [was = null, is = null] = [roleOf(before, on), roleOf(after, on)];
      return was === is || !isAdministratorRole(was) || !isAdministratorRole(is);
    });
  });

  it('gives a role by a security administrator only, and never to who acts', () => {
    check(({ before, by, on, event }) => {
      if (event.type !== 'role-granted') return true;
      const isOther = by !== 'server' && by.accountId !== on && event.by !== on;
      return isOther && roleOf(before, event.by) === 'security-admin';
    });
  });

  it('gives what wants two persons by two persons, neither of whom is the one concerned', () => {
    check(({ on, event }) => {
      if (event.type !== 'role-granted' || !wantsSecondPerson(event.role)) return true;
      return event.confirmedBy !== null && new Set([event.by, event.confirmedBy, on]).size === 3;
    });
  });

  it('reaches grants by two persons, moves and withdrawals at all', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.array(aStep, { minLength: 100, maxLength: 300 }), (steps) => {
        for (const { event } of play(steps))
          seen.add(event.type === 'role-granted' && event.confirmedBy !== null ? 'confirmed' : event.type);
      }),
      { numRuns: 200, seed: 1 },
    );
    const wanted = ['confirmed', 'role-granted', 'role-declined', 'role-withdrawn', 'moved', 'disabled', 'enabled'];
    expect(wanted.filter((one) => !seen.has(one))).toEqual([]);
  });
});
